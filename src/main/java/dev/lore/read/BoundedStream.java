package dev.lore.read;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A stream that ends in an [InputException] when more than the allowed bytes come.
final class BoundedStream extends FilterInputStream {
  private final long allowed;
  private long seen;

  BoundedStream(InputStream in, long allowed) {
    super(in);
    this.allowed = allowed;
  }

  @Override
  public int read() throws IOException {
    var one = in.read();
    if (one >= 0) {
      count(1);
    }
    return one;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    var got = in.read(buffer, offset, length);
    if (got > 0) {
      count(got);
    }
    return got;
  }

  @Override
  public long skip(long bytes) throws IOException {
    var skipped = in.skip(bytes);
    count(skipped);
    return skipped;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  private void count(long bytes) throws InputException {
    seen += bytes;
    if (seen > allowed) {
      throw new InputException(
          SkipReason.TOO_LARGE,
          "expands to more than the %,d bytes that are allowed for it; unpack it first"
              .formatted(allowed));
    }
  }
}
