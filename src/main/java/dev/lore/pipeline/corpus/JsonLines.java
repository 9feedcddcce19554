package dev.lore.pipeline.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Lines of a file, of which none fills the memory: what is longer than [#MAX_BYTES] is given cut
/// short, so that it fails as one bad line. Bytes that are no UTF-8 become the replacement
/// character.
final class JsonLines implements AutoCloseable {
  private static final int MAX_BYTES = 16 << 20;

  private final InputStream in;

  JsonLines(InputStream in) {
    this.in = new BufferedInputStream(in, 1 << 16);
  }

  Optional<String> next() throws IOException {
    var line = new ByteArrayOutputStream(1 << 10);
    int b = in.read();
    if (b < 0) {
      return Optional.empty();
    }
    while (b >= 0 && b != '\n') {
      if (line.size() < MAX_BYTES) {
        line.write(b);
      }
      b = in.read();
    }
    return Optional.of(line.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
