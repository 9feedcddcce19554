package dev.lore.app.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Sends a command to the server that holds the knowledge base and prints what comes back.
final class ControlClient {
  private ControlClient() {}

  /// @return the command's exit status
  /// @throws IOException where the server is gone
  static int run(Path socket, ControlSocket.Request request, PrintStream out, PrintStream err)
      throws IOException {
    try (var channel = SocketChannel.open(StandardProtocolFamily.UNIX)) {
      channel.connect(UnixDomainSocketAddress.of(socket));
      var line = ControlSocket.JSON.writeValueAsString(request) + "\n";
      var bytes = ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      var reader =
          new BufferedReader(
              new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8));
      for (String answer = reader.readLine(); answer != null; answer = reader.readLine()) {
        var frame = ControlSocket.JSON.readValue(answer, ControlSocket.Frame.class);
        switch (frame.stream()) {
          case ControlSocket.Frame.OUT -> out.print(frame.text());
          case ControlSocket.Frame.ERR -> err.print(frame.text());
          default -> {
            return frame.status();
          }
        }
      }
    }
    throw new IOException("the server ended before the command did");
  }
}
