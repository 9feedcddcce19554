package dev.lore.app.cli;

import dev.lore.app.web.LoreServer;
import dev.lore.app.web.WebSettings;
import dev.lore.app.web.quality.LiveAnswers;
import dev.lore.app.web.quality.LiveSearch;
import dev.lore.app.web.quality.Measuring;
import dev.lore.app.wiring.Challengers;
import dev.lore.app.wiring.OpenLore;
import dev.lore.bench.live.LiveLog;
import dev.lore.bench.live.LivePlan;
import dev.lore.bench.live.LiveRanking;
import dev.lore.bench.live.LiveSettings;
import dev.lore.bench.report.ReportPage;
import dev.lore.feedback.usage.Usage;
import dev.lore.model.AccountKind;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sun.misc.Signal;

/// `lore serve`.
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Serves the web pages and the REST API; commands on the same knowledge base go through it.")
class ServeCommand extends KnowledgeCommand {
  static final int DEFAULT_PORT = 7420;
  private static final long LONGEST_STOP_SECONDS = 10;
  private static final Duration WARM_UP = Duration.ofSeconds(10);

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "port on the loopback, 0 for any that is free (default ${DEFAULT-VALUE})")
  int port = DEFAULT_PORT;

  @Option(
      names = "--allow-host",
      paramLabel = "NAME",
      description = "a further host name that the server answers to, behind a proxy of yours")
  Set<String> hosts = Set.of();

  @Option(
      names = "--no-catalog",
      description =
          "do not build the catalog of two million names in the background where it is missing")
  boolean noCatalog;

  ServeCommand(Session session) {
    super(session);
  }

  @Override
  boolean runsThroughServer() {
    return false;
  }

  @Override
  public Integer call() {
    return withExisting("serve", this::serve);
  }

  /// Serves until the process is told to stop.
  int serve(OpenLore lore) {
    catchUp(lore);
    lore.followMeaning();
    var stop = new CountDownLatch(1);
    var stopped = new CountDownLatch(1);
    try (var usage = new Usage(lore.directory().resolve("usage"), Clock.systemUTC());
        var search = liveSearch(lore);
        var answers = liveAnswers(lore);
        var server =
            LoreServer.start(
                new WebSettings("127.0.0.1", port, hosts),
                WebKnowledge.of(lore),
                measuring(lore, usage, search, answers));
        var control =
            ControlSocket.listen(lore.directory(), (r, out, err) -> run(lore, r, out, err))) {
      usage.people(humans(lore));
      lore.announce(control.path().toString());
      var stopping = new Thread(() -> end(stop, stopped, lore));
      Runtime.getRuntime().addShutdownHook(stopping);
      endOnSignal(stop);
      session.out().println("Lore is at " + server.address() + "  (Ctrl-C stops it)");
      session.out().flush();
      // The first pages of a fresh JVM are slow; ask for some before anybody does.
      Thread.ofPlatform().name("warm-up").daemon().start(() -> lore.topics().warmUp(WARM_UP));
      if (!noCatalog) {
        buildCatalog(lore);
      }
      stop.await();
      return 0;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (io.javalin.util.JavalinBindException e) {
      throw new UsageException(
          "port " + port + " is taken; choose another with --port, or --port 0");
    } finally {
      stopped.countDown();
    }
  }

  /// Ends in order before the JVM begins to: its hooks run side by side, and ONNX Runtime's frees
  /// its environment while a batch of vectors may be at work, which ends the process with a fault.
  /// Further signals change nothing.
  private static void endOnSignal(CountDownLatch stop) {
    for (var name : List.of("TERM", "INT")) {
      try {
        Signal.handle(new Signal(name), signal -> stop.countDown());
      } catch (IllegalArgumentException e) {
        // a JVM that leaves signals alone (-Xrs): the hook ends the server
      }
    }
  }

  /// Whoever wrote anything and is a person counts among those who could read.
  private static int humans(OpenLore lore) {
    return (int) lore.names().people().stream().filter(p -> p.kind() == AccountKind.HUMAN).count();
  }

  private static LiveSearch liveSearch(OpenLore lore) {
    return tried(
        lore,
        LivePlan.Part.SEARCH,
        (settings, log) ->
            new LiveSearch(settings, Challengers.searches(lore), new LiveRanking<>(settings, log)));
  }

  private static LiveAnswers liveAnswers(OpenLore lore) {
    return tried(
        lore,
        LivePlan.Part.ANSWERS,
        (settings, log) ->
            new LiveAnswers(settings, Challengers.answers(lore), new LiveRanking<>(settings, log)));
  }

  private static <T> T tried(
      OpenLore lore, LivePlan.Part part, BiFunction<LiveSettings, LiveLog, T> by) {
    try {
      var settings = LivePlan.read(lore.directory()).of(part);
      return by.apply(settings, new LiveLog(lore.directory(), part, Clock.systemUTC()));
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measuring measuring(OpenLore lore, Usage usage, LiveSearch search, LiveAnswers answers) {
    var bench = new Workbench(session);
    return new Measuring(
        Optional.of(usage),
        Optional.of(search),
        Optional.of(answers),
        () -> {
          try {
            var standing = bench.standing(lore.directory()).withWeeks(usage.weeks());
            return Optional.of(new ReportPage(standing));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private void buildCatalog(OpenLore lore) {
    var catalog = new CatalogInBackground(session);
    catalog
        .start()
        .ifPresent(build ->
            Thread.ofPlatform().name("catalog").daemon().start(() -> catalog.follow(build, lore)));
  }

  private void catchUp(OpenLore lore) {
    try (var progress = new ConsoleProgress(session.err(), session.terminal())) {
      lore.catchUp(progress);
    }
  }

  /// The JVM is going down: lets requests come to their end, then the index and the archive.
  private static void end(CountDownLatch stop, CountDownLatch stopped, OpenLore lore) {
    stop.countDown();
    try {
      stopped.await(LONGEST_STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lore.close();
  }

  /// Runs a command that came over the control socket, on the knowledge base that is open here.
  private int run(OpenLore lore, ControlSocket.Request request, FrameStream out, FrameStream err) {
    var printed = new PrintStream(out, false, StandardCharsets.UTF_8);
    var errors = new PrintStream(err, false, StandardCharsets.UTF_8);
    var forwarded =
        new Session(
            Path.of(request.directory()),
            session.home(),
            session.install(),
            java.io.InputStream.nullInputStream(),
            printed,
            errors,
            request.terminal(),
            new Session.Knowledge() {
              @Override
              public <T> T with(
                  Path data, String purpose, java.util.function.Function<OpenLore, T> work) {
                return work.apply(lore);
              }
            });
    int status = new CommandRunner(forwarded, false).run(request.arguments());
    printed.flush();
    errors.flush();
    return status;
  }
}
