package dev.lore.app.cli;

import dev.lore.bench.business.Change;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench accept-baseline`.
@Command(
    name = "accept-baseline",
    mixinStandardHelpOptions = true,
    description = {
      "Accepts the figures of the latest run of each task (or of those named) as what the gate"
          + " holds changes",
      "to: in bench/results, those of benchmarks made here under LORE_HOME. Runs nothing."
    })
final class AcceptBaselineCommand implements Callable<Integer> {
  private final Session session;
  private final Workbench bench;

  @Parameters(arity = "0..*", paramLabel = "TASK", description = "names or kinds of tasks")
  List<String> chosen = List.of("all");

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "what changed, for whoever asks why a figure moved")
  String why = "";

  AcceptBaselineCommand(Session session) {
    this.session = session;
    this.bench = new Workbench(session);
  }

  @Override
  public Integer call() throws IOException {
    if (why.isBlank()) {
      throw new UsageException("--why is empty; say in a sentence what changed");
    }
    var runs = bench.log().runs();
    var table = new Table("task", "metric", "accepted before", "accepted now", "difference");
    var never = new ArrayList<String>();
    var changed = new TreeSet<Path>();
    for (Task task : bench.select(chosen, true)) {
      var latest = new TreeMap<String, RunRecord>();
      runs.stream()
          .filter(r -> r.task().equals(task.name()) && r.isDone())
          .filter(r -> r.data().equals(task.data().sha256()))
          .filter(r -> r.variant().isEmpty() || task.baselines().containsKey(r.variant()))
          .forEach(r -> latest.put(r.variant(), r));
      var run = latest.remove("");
      if (run == null) {
        never.add(task.name());
        continue;
      }
      var before = bench.accepted(task).of(task).figures();
      task.metrics()
          .keySet()
          .forEach(metric -> {
            var then = before.get(metric);
            var now = run.figures().get(metric);
            if (now != null) {
              table.row(
                  task.name(),
                  metric,
                  then == null ? "" : Workbench.number(then.value()),
                  Workbench.number(now.value()),
                  then == null
                      ? "new"
                      : String.format(Locale.ROOT, "%+.4f", now.value() - then.value()));
            }
          });
      bench.accepted(task).accept(run, latest, why);
      changed.add(Workbench.isOwn(task) ? bench.ownChanges() : bench.changes());
    }
    for (Path changes : changed) {
      new Change(Instant.now(), bench.sources(), why).append(changes);
    }
    session.out().print(table);
    if (!never.isEmpty()) {
      session.out().println("never run, so nothing to accept: " + String.join(", ", never));
    }
    return 0;
  }
}
