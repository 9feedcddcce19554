package dev.lore.app.cli;

import dev.lore.app.wiring.Evaluations;
import dev.lore.app.wiring.Home;
import dev.lore.bench.run.Comparison;
import dev.lore.bench.run.Gate;
import dev.lore.bench.run.Report;
import dev.lore.bench.run.RunLog;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.run.Runner;
import dev.lore.bench.task.Task;
import dev.lore.bench.task.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench`.
@Command(
    name = "bench",
    subcommands = LoadCommand.class,
    mixinStandardHelpOptions = true,
    description = {
      "Measures. Without a TASK, lists the tasks of bench/tasks. A TASK may be a name or a kind: lore bench",
      "privacy runs every privacy task."
    })
final class BenchCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..*", paramLabel = "TASK", description = "names or kinds of tasks, or all")
  List<String> chosen = List.of();

  @Option(
      names = "--blind",
      description = "opens the answers of blind splits; every opening is counted")
  boolean blind;

  BenchCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    var tasks = tasks();
    if (chosen.isEmpty()) {
      var table = new Table("task", "kind", "split", "cost", "about");
      tasks
          .values()
          .forEach(t ->
              table.row(t.name(), t.kind(), lower(t.data().split()), lower(t.cost()), t.about()));
      session.out().print(table);
      return 0;
    }
    run(select(tasks));
    return 0;
  }

  @Command(
      name = "gate",
      mixinStandardHelpOptions = true,
      description =
          "Runs the tasks that take seconds and fails where a gated metric fell below what is accepted.")
  int gate() throws IOException {
    var quick = tasks().values().stream().filter(t -> t.cost() == Task.Cost.SECONDS).toList();
    var verdicts = new ArrayList<Gate.Verdict>();
    for (RunRecord run : run(quick)) {
      quick.stream()
          .filter(t -> t.name().equals(run.task()))
          .forEach(t -> verdicts.addAll(Gate.verdicts(t, run)));
    }
    verdicts.stream().filter(v -> v.gated() && !v.met()).forEach(v -> session.out().println(v));
    session.out().println(Gate.passes(verdicts) ? "gate: passed" : "gate: failed");
    return Gate.passes(verdicts) ? 0 : 1;
  }

  @Command(
      name = "report",
      mixinStandardHelpOptions = true,
      description = "Writes one HTML page over the latest run of each task.")
  int report(
      @Option(names = "--out", paramLabel = "FILE", defaultValue = "lore-bench.html") Path out)
      throws IOException {
    var file = session.directory().resolve(out);
    Files.writeString(file, Report.html(tasks(), log().runs()));
    session.out().println(file);
    return 0;
  }

  @Command(
      name = "compare",
      mixinStandardHelpOptions = true,
      description = "Shows what moved between two runs, by how much, and whether it is noise.")
  int compare(
      @Parameters(paramLabel = "RUN") String before, @Parameters(paramLabel = "RUN") String after)
      throws IOException {
    var runs = log().runs();
    var comparison = Comparison.of(find(runs, before), find(runs, after));
    var table = new Table("metric", "before", "after", "difference", "p", "");
    comparison
        .metrics()
        .forEach(d ->
            table.row(
                d.metric(),
                number(d.before()),
                number(d.after()),
                String.format(Locale.ROOT, "%+.4f", d.difference()),
                number(d.p()),
                d.isNoise() ? "noise" : ""));
    session.out().print(table);
    comparison
        .changed()
        .forEach(i ->
            session
                .out()
                .printf(
                    Locale.ROOT,
                    "%s %s: %.3f to %.3f%n",
                    i.metric(),
                    i.item(),
                    i.before(),
                    i.after()));
    return 0;
  }

  private static RunRecord find(List<RunRecord> runs, String id) {
    return runs.stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new UsageException("no run has the id \"" + id + "\"; lore bench TASK prints them"));
  }

  private List<Task> select(Map<String, Task> tasks) {
    var selected = new ArrayList<Task>();
    for (String name : chosen) {
      var named =
          tasks.values().stream()
              .filter(t -> name.equals("all") || t.name().equals(name) || t.kind().equals(name))
              .filter(t -> blind || t.data().split() != Task.Split.BLIND)
              .toList();
      if (named.isEmpty()) {
        throw new UsageException(
            "no task or kind is named \"" + name + "\"; lore bench lists them");
      }
      selected.addAll(named);
    }
    return selected;
  }

  private List<RunRecord> run(List<Task> tasks) throws IOException {
    var runner =
        new Runner(
            Evaluations.all(session.home()), dataFolder(), session.install(), log(), commit());
    var problems = runner.problems(tasks, blind);
    if (!problems.isEmpty()) {
      throw new UsageException(String.join("\nlore: ", problems));
    }
    var runs = new ArrayList<RunRecord>();
    for (Task task : tasks) {
      var run = runner.run(task);
      runs.add(run);
      print(task, run);
    }
    return runs;
  }

  private void print(Task task, RunRecord run) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%n%s  run %s, %.1f s, %,d MB at most%n",
            task.name(),
            run.id(),
            run.seconds(),
            run.peakBytes() >> 20);
    if (run.state() == RunRecord.State.FAILED) {
      run.errors().forEach(e -> session.out().println("  failed: " + e));
      return;
    }
    var table = new Table("  metric", "measured", "95 % interval", "expected", "");
    run.figures()
        .forEach((metric, figure) -> {
          var expectation = Optional.ofNullable(task.metrics().get(metric));
          table.row(
              "  " + metric,
              number(figure.value()),
              figure.low() == figure.high()
                  ? ""
                  : number(figure.low()) + " to " + number(figure.high()),
              expectation.map(e -> number(e.expected())).orElse(""),
              expectation.map(e -> e.metBy(figure.value()) ? "met" : "not met").orElse(""));
        });
    session.out().print(table);
    session.out().flush();
  }

  private Map<String, Task> tasks() throws IOException {
    var loaded = TaskFile.readAll(session.install().resolve("bench").resolve("tasks"));
    if (!loaded.problems().isEmpty()) {
      throw new UsageException(String.join("\nlore: ", loaded.problems()));
    }
    return loaded.tasks();
  }

  private RunLog log() {
    return new RunLog(new Home(session.home()).benchmarkRuns());
  }

  private Path dataFolder() {
    return Optional.ofNullable(System.getenv("LORE_DATA"))
        .map(Path::of)
        .orElse(session.install().resolveSibling("shared").resolve("data"));
  }

  /// The commit that was measured, or `unknown` outside a checkout.
  private String commit() {
    try {
      var git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .directory(session.install().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var answer =
          new String(git.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
              .strip();
      return answer.isEmpty() ? "unknown" : answer;
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static String number(double value) {
    return Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }
}
