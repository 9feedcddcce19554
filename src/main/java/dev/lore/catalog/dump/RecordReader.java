package dev.lore.catalog.dump;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Cuts the bytes of a split into records between two marks. A record belongs to the split in which
/// its first mark starts, whatever the split's borders cut through, so that neighbours neither
/// share nor lose one. One thread; holds one record.
final class RecordReader {
  private static final int CHUNK = 1 << 18;

  private final SplitInput in;
  private final byte[] begin;
  private final byte[] end;
  private final int keep;
  private final int maxBytes;
  private byte[] buffer = new byte[CHUNK];
  private int from;
  private int to;
  private long offset;
  private boolean ended;
  private long cut;
  private long tooLong;

  private RecordReader(SplitInput in, String begin, String end, int keep, int maxBytes) {
    this.in = in;
    this.begin = begin.getBytes(StandardCharsets.US_ASCII);
    this.end = end.getBytes(StandardCharsets.US_ASCII);
    this.keep = keep;
    this.maxBytes = maxBytes;
  }

  /// Pages of a MediaWiki export; the text within is escaped, so the marks stand for themselves.
  static RecordReader pages(SplitInput in, int maxBytes) {
    return new RecordReader(in, "<page>", "</page>", 0, maxBytes);
  }

  /// Lines that start with a brace: the items of a Wikidata dump.
  static RecordReader items(SplitInput in, int maxBytes) {
    return new RecordReader(in, "\n{", "\n", 1, maxBytes);
  }

  /// Records that had no end.
  long cut() {
    return cut;
  }

  /// Records that were longer than allowed.
  long tooLong() {
    return tooLong;
  }

  /// @return the next record with its marks, or null at the split's end
  byte @Nullable [] next() throws IOException {
    while (true) {
      int start = find(begin, from, 0);
      if (start < 0 || offset + start >= in.ownBytes()) {
        return null;
      }
      from = start;
      int stop = find(end, from + begin.length, maxBytes);
      if (stop == TOO_LONG) {
        tooLong++;
        from += begin.length;
        continue;
      }
      if (stop < 0) {
        cut++;
        return null;
      }
      int again = indexOf(begin, from + begin.length, stop);
      if (again >= 0 && keep == 0) {
        // the end of this one is lost, and what follows is another
        cut++;
        from = again;
        continue;
      }
      var record = Arrays.copyOfRange(buffer, from, stop + end.length - keep);
      from = stop + end.length - keep;
      return record;
    }
  }

  private static final int TOO_LONG = -2;

  /// Finds a mark, reading on as needed; what is before `from` may be dropped.
  private int find(byte[] mark, int start, int limit) throws IOException {
    int at = start;
    while (true) {
      int found = indexOf(mark, at, to);
      if (found >= 0) {
        return found;
      }
      if (limit > 0 && to - from > limit) {
        return TOO_LONG;
      }
      at = Math.max(start, to - mark.length + 1);
      if (limit == 0) {
        // looking for a beginning: what came before is of no use, nor is what lies past the split
        from = at;
        if (offset + at >= in.ownBytes()) {
          return -1;
        }
      }
      int before = from;
      if (ended || !fill()) {
        return -1;
      }
      at -= before - from;
      start -= before - from;
    }
  }

  private boolean fill() throws IOException {
    if (from > 0) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      offset += from;
      to -= from;
      from = 0;
    }
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, buffer.length * 2);
    }
    int read = in.read(buffer, to, buffer.length - to);
    if (read < 0) {
      ended = true;
      return false;
    }
    to += read;
    return true;
  }

  private int indexOf(byte[] mark, int start, int stop) {
    byte first = mark[0];
    for (int i = start; i <= stop - mark.length; i++) {
      if (buffer[i] == first && Arrays.equals(buffer, i, i + mark.length, mark, 0, mark.length)) {
        return i;
      }
    }
    return -1;
  }
}
