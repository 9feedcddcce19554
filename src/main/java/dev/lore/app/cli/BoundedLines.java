package dev.lore.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// Lines of an input of which no longer one than a limit is held in memory. Not thread-safe.
final class BoundedLines implements AutoCloseable {
  private final BufferedReader in;
  private final int mostChars;
  private boolean tooLong;

  BoundedLines(Reader in, int mostChars) {
    this.in = new BufferedReader(in, 1 << 16);
    this.mostChars = mostChars;
  }

  /// The next line without its end, cut at the limit; null after the last.
  @Nullable String next() throws IOException {
    var line = new StringBuilder();
    tooLong = false;
    int c = in.read();
    if (c < 0) {
      return null;
    }
    for (; c >= 0 && c != '\n'; c = in.read()) {
      if (line.length() < mostChars) {
        line.append((char) c);
      } else {
        tooLong = true;
      }
    }
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    return tooLong ? "(too long)" : line.toString();
  }

  /// Whether the last line was longer than the limit.
  boolean wasTooLong() {
    return tooLong;
  }

  /// Whether a read would not wait.
  boolean ready() throws IOException {
    return in.ready();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
