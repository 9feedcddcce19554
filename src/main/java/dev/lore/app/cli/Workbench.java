package dev.lore.app.cli;

import dev.lore.app.wiring.Evaluations;
import dev.lore.app.wiring.Home;
import dev.lore.bench.business.Change;
import dev.lore.bench.business.Goals;
import dev.lore.bench.report.Standing;
import dev.lore.bench.run.Baseline;
import dev.lore.bench.run.DataFolders;
import dev.lore.bench.run.RunLog;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.run.Runner;
import dev.lore.bench.run.SourceTree;
import dev.lore.bench.task.Task;
import dev.lore.bench.task.TaskFile;
import dev.lore.feedback.usage.Usage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What the `lore bench` commands share: the tasks, the records of runs, how a run is printed.
final class Workbench {
  private final Session session;
  private final Home home;

  Workbench(Session session) {
    this.session = session;
    this.home = new Home(session.home());
  }

  /// The project's tasks and those made here, by name.
  ///
  /// @throws UsageException with every problem of every task file, and then of the data of those
  ///   that can be read
  Map<String, Task> tasks() throws IOException {
    var loaded =
        TaskFile.readAll(
            session.install().resolve("bench").resolve("tasks"),
            home.ownBenchmarks().resolve("tasks"));
    if (!loaded.problems().isEmpty()) {
      var problems = new ArrayList<>(loaded.problems());
      var all = new ArrayList<>(loaded.tasks().values());
      all.addAll(loaded.partly());
      problems.addAll(runner().problems(all, true));
      refuse(problems);
    }
    return loaded.tasks();
  }

  /// Tasks by name, or by kind where no task has that name; `all` for all but the long ones.
  List<Task> select(List<String> names, boolean blind) throws IOException {
    var byName = tasks();
    var tasks = byName.values();
    var selected = new ArrayList<Task>();
    for (String name : names) {
      var named =
          tasks.stream()
              .filter(t ->
                  t.name().equals(name)
                      || (t.kind().equals(name) && !byName.containsKey(name))
                      || (name.equals("all") && t.cost() != Task.Cost.LONG))
              .filter(t -> blind || t.name().equals(name) || t.data().split() != Task.Split.BLIND)
              .filter(t -> !selected.contains(t))
              .toList();
      if (named.isEmpty() && selected.isEmpty()) {
        throw new UsageException(
            "no task or kind is named \"" + name + "\"; lore bench lists them");
      }
      selected.addAll(named);
    }
    return selected;
  }

  Runner runner() {
    return runner(session.data(Optional.empty()));
  }

  /// @param knowledge the knowledge base whose own ways can be measured
  Runner runner(Path knowledge) {
    return new Runner(
        Evaluations.all(session.home(), session.install(), knowledge),
        folders(),
        log(),
        commit(),
        sources());
  }

  DataFolders folders() {
    var shared =
        Optional.ofNullable(System.getenv("LORE_DATA"))
            .map(Path::of)
            .orElse(session.install().resolveSibling("shared").resolve("data"));
    return new DataFolders(shared, session.install(), home.ownBenchmarks());
  }

  /// Where things stand.
  ///
  /// @param data knowledge base whose use is shown
  Standing standing(Path data) throws IOException {
    var tasks = tasks();
    var runner = runner();
    var lacking = new TreeMap<String, String>();
    tasks.values().forEach(t -> runner.lacks(t).ifPresent(why -> lacking.put(t.name(), why)));
    var log = log();
    return new Standing(
        tasks,
        log.runs(),
        log::details,
        task -> accepted(task).of(task),
        lacking,
        Usage.read(data.resolve("usage")),
        goals(),
        Change.readAll(changes(), ownChanges()),
        Instant.now());
  }

  private Goals goals() throws IOException {
    var own = home.ownBenchmarks().resolve("goals.yaml");
    var file = Files.exists(own) ? own : session.install().resolve("bench").resolve("goals.yaml");
    var loaded = Goals.read(file);
    refuse(loaded.problems());
    return loaded.goals();
  }

  /// What shipped here: models that were promoted, figures of own benchmarks that were accepted.
  Path ownChanges() {
    return home.ownBenchmarks().resolve("changes.jsonl");
  }

  /// What shipped with Lore.
  Path changes() {
    return session.install().resolve("bench").resolve("results").resolve("changes.jsonl");
  }

  RunLog log() {
    return new RunLog(home.benchmarkRuns());
  }

  /// What was accepted, of the project's tasks in the project, of those made here beside them.
  Baseline accepted(Task task) {
    return new Baseline(
        isOwn(task)
            ? home.ownBenchmarks().resolve("results")
            : session.install().resolve("bench").resolve("results"));
  }

  static boolean isOwn(Task task) {
    return DataFolders.isOwn(task.data().path());
  }

  static void refuse(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new UsageException(String.join("\nlore: ", problems));
    }
  }

  /// Prints the tasks that this machine cannot run, and why.
  ///
  /// @return those that it can
  List<Task> runnable(Runner runner, List<Task> tasks) {
    var runnable = new ArrayList<Task>();
    for (Task task : tasks) {
      var lacking = runner.lacks(task);
      if (lacking.isEmpty()) {
        runnable.add(task);
      } else {
        session.out().println(task.name() + ": not run: " + lacking.get());
      }
    }
    return runnable;
  }

  void print(Task task, RunRecord run) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%n%s%s  run %s, %.1f s, %.1f CPU-s, %,d MB at most%s%n",
            task.name(),
            run.variant().isEmpty() ? "" : " [" + run.variant() + "]",
            run.id(),
            run.seconds(),
            run.cpuSeconds(),
            run.peakBytes() >> 20,
            run.blindOpenings() == 0
                ? ""
                : ", blind answers opened for the " + run.blindOpenings() + ". time");
    if (run.state() == RunRecord.State.FAILED) {
      session.out().println("  failed: " + run.problem());
      session.out().flush();
      return;
    }
    var accepted = accepted(task).of(task);
    var table = new Table("  metric", "measured", "95 % interval", "accepted", "goal", "");
    run.figures()
        .forEach((metric, figure) -> {
          var expectation = Optional.ofNullable(task.metrics().get(metric));
          if (expectation.isEmpty() && metric.contains(".")) {
            return; // a part of another metric: kept in the record, shown in the report
          }
          var before = Optional.ofNullable(accepted.figures().get(metric));
          table.row(
              "  " + metric,
              number(figure.value()),
              figure.hasInterval() ? number(figure.low()) + " to " + number(figure.high()) : "",
              before.map(b -> number(b.value())).orElse(""),
              expectation.map(e -> number(e.expected())).orElse(""),
              expectation.map(e -> e.reachedBy(figure.value()) ? "met" : "not met").orElse(""));
        });
    session.out().print(table);
    session.out().flush();
  }

  /// The sources that are measured.
  String sources() {
    try {
      return SourceTree.of(session.install().resolve("src").resolve("main"));
    } catch (IOException e) {
      return "unknown";
    }
  }

  /// The commit that is measured, or `unknown` outside a checkout.
  String commit() {
    try {
      var git =
          new ProcessBuilder("git", "describe", "--always", "--dirty")
              .directory(session.install().toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      var answer = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return answer.isEmpty() ? "unknown" : answer;
    } catch (IOException e) {
      return "unknown";
    }
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  static String number(double value) {
    return Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.4f", value);
  }
}
