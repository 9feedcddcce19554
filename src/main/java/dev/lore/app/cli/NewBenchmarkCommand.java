package dev.lore.app.cli;

import dev.lore.app.web.label.LabelServer;
import dev.lore.app.wiring.AskedSamples;
import dev.lore.app.wiring.Home;
import dev.lore.bench.asked.AskedQuestion;
import dev.lore.bench.asked.OwnBenchmark;
import dev.lore.bench.label.Agreement;
import dev.lore.bench.label.CrowdTable;
import dev.lore.bench.label.LabelSheet;
import dev.lore.pipeline.KnowledgeBase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench new`.
@Command(
    name = "new",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a benchmark of your own. With --sample N, takes N questions out of what everybody may"
          + " read, opens a",
      "page on which two people label (digits are labels, u takes one back), and goes on where it"
          + " stopped when",
      "called again. With --from feedback, takes what readers said of answers. --finish writes two"
          + " tasks: NAME to",
      "work on, NAME-blind whose answers are held back."
    })
final class NewBenchmarkCommand implements Callable<Integer> {
  private static final String ASK = "Does the passage answer the question?";

  private final Session session;

  @Parameters(paramLabel = "KIND", description = "answers")
  String kind = "";

  @Option(names = "--name", description = "name of the task (default: own-KIND)")
  Optional<String> name = Optional.empty();

  @Option(names = "--sample", paramLabel = "N", description = "how many to label")
  int sample;

  @Option(names = "--from", description = "feedback: what readers said of answers")
  Optional<String> from = Optional.empty();

  @Option(
      names = "--labellers",
      paramLabel = "N",
      description = "how many people see each item (default ${DEFAULT-VALUE})")
  int labellers = 2;

  @Option(names = "--seed", description = "where chance begins (default ${DEFAULT-VALUE})")
  long seed = 1;

  @Option(names = "--data", paramLabel = "DIR", description = "the knowledge base")
  Optional<Path> data = Optional.empty();

  @Option(names = "--port", description = "port of the page, 0 for any (default ${DEFAULT-VALUE})")
  int port = 7430;

  @Option(
      names = "--export",
      paramLabel = "FILE.csv",
      description = "writes the items for a crowd-work platform instead of opening the page")
  Optional<Path> export = Optional.empty();

  @Option(
      names = "--import",
      paramLabel = "FILE.csv",
      description = "takes the platform's results: columns item, labeller, label")
  Optional<Path> results = Optional.empty();

  @Option(names = "--finish", description = "writes the tasks")
  boolean finish;

  @Option(names = "--draw", description = "takes the sample and opens no page")
  boolean draw;

  NewBenchmarkCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (!kind.equals("answers")) {
      throw new UsageException("there is no sampler for \"" + kind + "\" yet; known are: answers");
    }
    var task = name.orElse("own-" + kind);
    if (!task.matches("[a-z0-9][a-z0-9-]{0,59}")) {
      throw new UsageException("--name " + task + " has other than small letters, digits and -");
    }
    if (from.isPresent()) {
      return fromFeedback(task);
    }
    var folder = new Home(session.home()).ownBenchmarks().resolve("labels").resolve(task);
    var sheet = sheet(task, folder);
    if (results.isPresent()) {
      take(sheet, session.directory().resolve(results.get()));
    }
    if (export.isPresent()) {
      var file = session.directory().resolve(export.get());
      Files.writeString(file, CrowdTable.write(sheet));
      session.out().println(file + ": " + sheet.items().size() + " items");
    } else if (finish) {
      finish(task, sheet);
    } else if (results.isEmpty() && !draw) {
      serve(sheet);
    }
    return 0;
  }

  private LabelSheet sheet(String task, Path folder) throws IOException {
    if (LabelSheet.exists(folder)) {
      return LabelSheet.open(folder);
    }
    if (sample < 1) {
      throw new UsageException("nothing was begun under " + task + "; begin with --sample 200");
    }
    if (throughServer("--name", task, "--sample", text(sample), "--draw")) {
      if (!LabelSheet.exists(folder)) {
        throw new UsageException(
            "the server that has the knowledge base open keeps its benchmarks under another"
                + " LORE_HOME; set the same for both");
      }
      return LabelSheet.open(folder);
    }
    var items =
        session
            .knowledge()
            .with(
                session.data(data),
                "bench new",
                lore -> new AskedSamples(lore).sample(sample, seed));
    if (items.isEmpty()) {
      throw new UsageException("no question was found that everybody may read");
    }
    var plan = new LabelSheet.Plan(task, kind, ASK, OwnBenchmark.LABELS, labellers, seed);
    session.out().printf(Locale.ROOT, "%,d items to label%n", items.size());
    return LabelSheet.create(folder, plan, items);
  }

  private static String text(long number) {
    return Long.toString(number);
  }

  /// Lets the server that has the knowledge base open do it.
  ///
  /// @return whether there is one, and it did
  private boolean throughServer(String... more) throws IOException {
    var folder = session.data(data);
    var socket = KnowledgeBase.holder(folder).flatMap(KnowledgeBase.Holder::address);
    if (socket.isEmpty() || inServer(folder)) {
      return false;
    }
    var line = new ArrayList<>(List.of("bench", "new", kind, "--data", folder.toString()));
    line.addAll(List.of("--labellers", text(labellers), "--seed", text(seed)));
    line.addAll(List.of(more));
    var request =
        new ControlSocket.Request(
            line.toArray(String[]::new), session.directory().toString(), false);
    int status = ControlClient.run(Path.of(socket.get()), request, session.out(), session.err());
    if (status != 0) {
      throw new UsageException("the server that has the knowledge base open could not do it");
    }
    return true;
  }

  /// Whether this process is the one that has it open.
  private static boolean inServer(Path folder) {
    return KnowledgeBase.holder(folder)
        .filter(holder -> holder.pid() == ProcessHandle.current().pid())
        .isPresent();
  }

  private void take(LabelSheet sheet, Path file) throws IOException {
    try {
      session
          .out()
          .println(file + ": " + CrowdTable.read(sheet, Files.readString(file)) + " labels");
    } catch (IllegalArgumentException e) {
      throw new UsageException(file.getFileName() + ": " + e.getMessage());
    }
  }

  private void serve(LabelSheet sheet) {
    try (var server = new LabelServer(sheet, port)) {
      session.out().println("Label at " + server.address() + "  (Ctrl-C stops; labels are kept)");
      session.out().flush();
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (io.javalin.util.JavalinBindException e) {
      throw new UsageException("port " + port + " is taken; choose another with --port");
    }
  }

  private void finish(String task, LabelSheet sheet) throws IOException {
    var agreement = Agreement.of(sheet);
    session
        .out()
        .printf(
            Locale.ROOT, "alpha %.2f: %s%n", agreement.alpha(), Agreement.words(agreement.alpha()));
    for (var pair : agreement.pairs()) {
      session
          .out()
          .printf(
              Locale.ROOT,
              "kappa of %s and %s %.2f on %d%n",
              pair.one(),
              pair.other(),
              pair.kappa(),
              pair.both());
    }
    agreement
        .checks()
        .forEach((labeller, right) ->
            session
                .out()
                .printf(
                    Locale.ROOT,
                    "%s: %d of %d hidden checks right%n",
                    labeller,
                    right.truePositives(),
                    right.gold()));
    if (!sheet.disputed().isEmpty()) {
      throw new UsageException(
          sheet.disputed().size()
              + " items are disputed; decide them on the page under Decide disputes");
    }
    write(
        task,
        "Questions of our own, judged by " + sheet.plan().labellers(),
        OwnBenchmark.of(sheet.decided()));
  }

  private void write(String task, String about, List<AskedQuestion> questions) throws IOException {
    if (questions.isEmpty()) {
      throw new UsageException("no question has a judgement yet, so there is nothing to write");
    }
    var own =
        new OwnBenchmark(
            new Home(session.home()).ownBenchmarks(), data.map(d -> session.data(data)));
    var written = own.write(task, about, questions);
    session
        .out()
        .println(
            "%s: %d questions to work on; %s-blind: %d held back, opened by --blind only"
                .formatted(task, written.dev(), task, written.blind()));
  }

  private int fromFeedback(String task) throws IOException {
    if (!from.orElse("").equals("feedback")) {
      throw new UsageException("--from " + from.orElse("") + " is unknown; known is: feedback");
    }
    if (throughServer("--name", task, "--from", "feedback")) {
      return 0;
    }
    var questions =
        session
            .knowledge()
            .with(session.data(data), "bench new", dev.lore.app.wiring.JudgedAnswers::of);
    write(task, "Questions of our own, as readers judged the answers", questions);
    return 0;
  }
}
