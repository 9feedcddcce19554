package dev.lore.app.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/// Lets commands work through a server that has the knowledge base open.
///
/// A Unix domain socket (JEP 380) in a folder that only its owner may enter: the file system
/// decides who may connect, and no web page can. One JSON line asks ([Request]); lines of [Frame]
/// answer.
final class ControlSocket implements AutoCloseable {
  /// Longest path that `sockaddr_un` takes on every system we know.
  private static final int LONGEST_PATH_BYTES = 100;

  static final ObjectMapper JSON = new ObjectMapper();

  /// A command as it was typed.
  record Request(String[] arguments, String directory, boolean terminal) {}

  /// A piece of the answer: text for one of the two outputs, or the exit status at the end.
  record Frame(String stream, String text, int status) {
    static final String OUT = "out";
    static final String ERR = "err";
    static final String EXIT = "exit";
  }

  /// Runs a command and writes frames to the channel's stream.
  @FunctionalInterface
  interface Handler {
    int run(Request request, FrameStream out, FrameStream err);
  }

  private final Path socket;
  private final ServerSocketChannel server;

  private ControlSocket(Path socket, ServerSocketChannel server) {
    this.socket = socket;
    this.server = server;
  }

  /// Listens until closed; each command runs on a thread of its own.
  ///
  /// @param data the folder of the knowledge base; the socket lies in it where the path is short
  ///   enough
  static ControlSocket listen(Path data, Handler handler) throws IOException {
    var socket = data.resolve("control").toAbsolutePath();
    if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH_BYTES) {
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
      socket = Files.createTempDirectory("lore", owner).resolve("control");
    }
    Files.deleteIfExists(socket);
    var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket));
    Files.setPosixFilePermissions(socket, PosixFilePermissions.fromString("rw-------"));
    var control = new ControlSocket(socket, server);
    Thread.ofVirtual().name("control").start(() -> control.accept(handler));
    return control;
  }

  /// What clients connect to.
  Path path() {
    return socket;
  }

  private void accept(Handler handler) {
    while (server.isOpen()) {
      try {
        var client = server.accept();
        Thread.ofPlatform().name("command").daemon().start(() -> serve(client, handler));
      } catch (AsynchronousCloseException e) {
        return;
      } catch (IOException e) {
        if (!server.isOpen()) {
          return;
        }
      }
    }
  }

  private static void serve(SocketChannel client, Handler handler) {
    try (client;
        var out = Channels.newOutputStream(client)) {
      var line = FrameStream.firstLine(Channels.newInputStream(client));
      var request = JSON.readValue(line, Request.class);
      int status =
          handler.run(request, new FrameStream(Frame.OUT, out), new FrameStream(Frame.ERR, out));
      FrameStream.write(new Frame(Frame.EXIT, "", status), out);
    } catch (IOException e) {
      // The other end is gone; whatever the command did is done.
      Thread.yield();
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    Files.deleteIfExists(socket);
  }
}
