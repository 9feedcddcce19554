package dev.lore.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Sends what is written to it as [ControlSocket.Frame]s, one a flush or a line. Several streams
/// may share one channel.
final class FrameStream extends OutputStream {
  private static final int LONGEST_REQUEST_BYTES = 1 << 20;

  private final String name;
  private final OutputStream channel;
  private final ByteArrayOutputStream held = new ByteArrayOutputStream();

  FrameStream(String name, OutputStream channel) {
    this.name = name;
    this.channel = channel;
  }

  @Override
  public void write(int b) throws IOException {
    held.write(b);
    if (b == '\n') {
      flush();
    }
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    held.write(bytes, from, length);
    if (length > 0 && bytes[from + length - 1] == '\n') {
      flush();
    }
  }

  @Override
  public void flush() throws IOException {
    if (held.size() > 0) {
      write(new ControlSocket.Frame(name, held.toString(StandardCharsets.UTF_8), 0), channel);
      held.reset();
    }
  }

  static void write(ControlSocket.Frame frame, OutputStream channel) throws IOException {
    var line =
        (ControlSocket.JSON.writeValueAsString(frame) + "\n").getBytes(StandardCharsets.UTF_8);
    synchronized (channel) {
      channel.write(line);
      channel.flush();
    }
  }

  /// The bytes up to the first line feed.
  static byte[] firstLine(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      if (line.size() == LONGEST_REQUEST_BYTES) {
        throw new IOException("request is longer than " + LONGEST_REQUEST_BYTES + " bytes");
      }
      line.write(b);
    }
    return line.toByteArray();
  }
}
