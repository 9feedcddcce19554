package dev.lore.read.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The part of a stream that is looked at: bytes by their offset from a start that only moves
/// forward. Grows as far as somebody looks ahead, so whoever looks sets the limit.
final class MailWindow {
  private final InputStream in;
  private byte[] bytes = new byte[1 << 16];
  private int start;
  private int end;
  private boolean exhausted;

  MailWindow(InputStream in) {
    this.in = in;
  }

  /// Whether so many bytes are there.
  boolean has(int length) throws IOException {
    while (end - start < length && !exhausted) {
      if (end == bytes.length) {
        makeRoom();
      }
      int read = in.read(bytes, end, bytes.length - end);
      exhausted = read < 0;
      end += Math.max(0, read);
    }
    return end - start >= length;
  }

  private void makeRoom() {
    if (start > bytes.length / 2) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
    } else {
      byte[] larger = new byte[bytes.length * 2];
      System.arraycopy(bytes, start, larger, 0, end - start);
      bytes = larger;
    }
    end -= start;
    start = 0;
  }

  /// Only after [#has].
  byte at(int offset) {
    return bytes[start + offset];
  }

  /// Offset one past the end of the line, its line end included; at most about `limit`.
  int lineEnd(int offset, int limit) throws IOException {
    int at = offset;
    while (has(at + 1)) {
      int last = end - start;
      for (; at < last; at++) {
        if (bytes[start + at] == '\n') {
          return at + 1;
        }
      }
      if (at > limit) {
        break;
      }
    }
    return at;
  }

  boolean startsWith(int offset, byte[] prefix) throws IOException {
    return has(offset + prefix.length)
        && Arrays.equals(
            bytes, start + offset, start + offset + prefix.length, prefix, 0, prefix.length);
  }

  /// The bytes as ISO 8859-1, at most 2,000 of them: for looking at lines.
  String line(int from, int to) {
    return text(from, Math.min(to, from + 2_000)).strip();
  }

  String text(int from, int to) {
    return new String(bytes, start + from, Math.max(0, to - from), StandardCharsets.ISO_8859_1);
  }

  byte[] copy(int from, int to) {
    return Arrays.copyOfRange(bytes, start + from, start + to);
  }

  void advance(int length) {
    start += length;
  }
}
