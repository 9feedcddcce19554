package dev.lore.app.cli;

import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.archive.ArchiveException;
import dev.lore.index.IndexException;
import dev.lore.pipeline.KnowledgeBase;
import dev.lore.pipeline.KnowledgeBaseException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;

/// Parses a command line and runs it: in this process, or through the server that has the knowledge
/// base open.
public final class CommandRunner {
  private static final int BUG = 1;
  private static final int USER_ERROR = 2;

  private final Session session;
  private final boolean mayForward;

  CommandRunner(Session session, boolean mayForward) {
    this.session = session;
    this.mayForward = mayForward;
  }

  /// For the process that the user started.
  public static CommandRunner local() {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    var home =
        Optional.ofNullable(System.getenv("LORE_HOME"))
            .filter(h -> !h.isBlank())
            .map(Path::of)
            .orElse(Path.of(System.getProperty("user.home"), ".lore"))
            .toAbsolutePath();
    var install = Path.of(System.getProperty("lore.home.dir", ".")).toAbsolutePath().normalize();
    return new CommandRunner(
        new Session(
            Path.of("").toAbsolutePath(),
            home,
            install,
            System.in,
            out,
            err,
            System.console() != null && System.console().isTerminal(),
            new LocalKnowledge(home)::with),
        true);
  }

  /// @return the exit status: 0 done, 1 a bug, 2 the user's mistake
  public int run(String... arguments) {
    var line = new CommandLine(LoreCommand.class, new CommandFactory(session));
    line.setOut(new PrintWriter(session.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(session.err(), true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler((e, command, parsed) -> failed(e));
    line.setParameterExceptionHandler((e, a) -> {
      session
          .err()
          .println(
              "lore: "
                  + e.getMessage()
                  + " (see lore "
                  + commandPath(e.getCommandLine())
                  + "--help)");
      return USER_ERROR;
    });
    line.setExecutionStrategy(parsed -> {
      var forwarded = mayForward ? forward(parsed, arguments) : Optional.<Integer>empty();
      return forwarded.orElseGet(() -> new CommandLine.RunLast().execute(parsed));
    });
    int status = line.execute(arguments);
    session.out().flush();
    return status;
  }

  private static String commandPath(CommandLine line) {
    var name = line.getCommandSpec().qualifiedName();
    return name.equals("lore") ? "" : name.substring("lore ".length()) + " ";
  }

  /// A command on a knowledge base that a server has open goes through the server.
  private Optional<Integer> forward(CommandLine.ParseResult parsed, String[] arguments) {
    var last = parsed;
    while (last.hasSubcommand()) {
      last = last.subcommand();
    }
    if (!(last.commandSpec().userObject() instanceof KnowledgeCommand command)
        || !command.runsThroughServer()
        || last.isUsageHelpRequested()) {
      return Optional.empty();
    }
    var data = command.data();
    if (!KnowledgeBase.exists(data)) {
      return Optional.empty();
    }
    var socket = KnowledgeBase.holder(data).flatMap(KnowledgeBase.Holder::address);
    if (socket.isEmpty()) {
      return Optional.empty();
    }
    try {
      var request =
          new ControlSocket.Request(arguments, session.directory().toString(), session.terminal());
      return Optional.of(
          ControlClient.run(Path.of(socket.get()), request, session.out(), session.err()));
    } catch (IOException e) {
      throw new UsageException(
          "the server that has "
              + data
              + " open does not answer ("
              + e.getMessage()
              + "); stop it, then try again");
    }
  }

  private int failed(Exception e) {
    switch (e) {
      case UsageException u -> session.err().println("lore: " + u.getMessage());
      case KnowledgeBaseException k -> session.err().println("lore: " + k.getMessage());
      case IndexException i -> session.err().println("lore: " + i.getMessage());
      case ArchiveException a -> session.err().println("lore: " + a.getMessage());
      default -> {
        session
            .err()
            .println(
                "lore: a bug: "
                    + e.getClass().getSimpleName()
                    + " (please report it; LORE_DEBUG=1 shows where)");
        if (System.getenv("LORE_DEBUG") != null) {
          e.printStackTrace(session.err());
        }
        return BUG;
      }
    }
    return USER_ERROR;
  }
}
