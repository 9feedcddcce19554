package dev.lore.catalog.dump;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/// The unpacked bytes of a split, and on into the streams after it, so that a record that starts in
/// the split can be read to its end. A stream that is damaged or cut is left where it breaks,
/// noted, and the next one is read. One thread.
final class SplitInput implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final int LOOK_AHEAD = 1 << 20;

  private final DumpFile file;
  private final DumpFile.Split split;
  private final FileChannel channel;
  private final List<Long> starts = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int next;
  private long scanned;
  private @Nullable InputStream stream;
  private long streamStart;
  private long delivered;
  private long own = Long.MAX_VALUE;

  @SuppressWarnings("MustBeClosedChecker") // closed by close()
  SplitInput(DumpFile file, DumpFile.Split split) throws IOException {
    this.file = file;
    this.split = split;
    channel = FileChannel.open(file.path(), StandardOpenOption.READ);
    if (file.packing() == DumpFile.Packing.BZIP2) {
      starts.addAll(file.streams(split.from(), split.to(), Integer.MAX_VALUE));
      scanned = split.to();
    } else {
      starts.add(0L);
      scanned = file.size();
    }
  }

  /// How many unpacked bytes belong to the split itself; [Long#MAX_VALUE] until they were read.
  long ownBytes() {
    return own;
  }

  /// What was damaged, with its place in the file.
  List<String> problems() {
    return problems;
  }

  /// @return number of bytes, or -1 at the end of the file
  int read(byte[] buffer, int offset, int length) throws IOException {
    while (true) {
      var current = stream == null ? openNext() : stream;
      stream = current;
      if (current == null) {
        own = Math.min(own, delivered);
        return -1;
      }
      int read;
      try {
        read = current.read(buffer, offset, length);
      } catch (IOException | RuntimeException e) {
        // hostile or cut blocks end in an index or a checksum; both mean the same here
        problems.add(
            "["
                + file.path().getFileName()
                + "] stream at byte "
                + streamStart
                + " is damaged or cut ("
                + e.getClass().getSimpleName()
                + ")");
        read = -1;
      }
      if (read > 0) {
        delivered += read;
        return read;
      }
      current.close();
      stream = null;
    }
  }

  private @Nullable InputStream openNext() throws IOException {
    if (next == starts.size()) {
      own = Math.min(own, delivered);
      lookAhead();
    }
    if (next == starts.size()) {
      return null;
    }
    streamStart = starts.get(next++);
    if (streamStart >= split.to()) {
      own = Math.min(own, delivered);
    }
    long end = next < starts.size() ? starts.get(next) : file.size();
    try {
      return unpack(streamStart, end);
    } catch (IOException e) {
      problems.add(
          "["
              + file.path().getFileName()
              + "] stream at byte "
              + streamStart
              + " has no readable header");
      return InputStream.nullInputStream();
    }
  }

  /// Finds the next stream after the split.
  private void lookAhead() throws IOException {
    while (scanned < file.size() && next == starts.size()) {
      long to = Math.min(file.size(), scanned + LOOK_AHEAD);
      starts.addAll(file.streams(scanned, to, Integer.MAX_VALUE));
      scanned = to;
    }
  }

  private InputStream unpack(long from, long to) throws IOException {
    channel.position(from);
    var raw = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
    return switch (file.packing()) {
      case BZIP2 -> new BZip2CompressorInputStream(new Bounded(raw, to - from), false);
      case GZIP -> new GZIPInputStream(raw, BUFFER);
      case PLAIN -> raw;
    };
  }

  @Override
  public void close() throws IOException {
    if (stream != null) {
      stream.close();
    }
    channel.close();
  }

  /// Ends where the stream ends, whatever follows; leaves the channel open for the next.
  private static final class Bounded extends InputStream {
    private final InputStream in;
    private long left;

    Bounded(InputStream in, long left) {
      this.in = in;
      this.left = left;
    }

    @Override
    public int read() throws IOException {
      if (left <= 0) {
        return -1;
      }
      left--;
      return in.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() {}
  }
}
