package dev.lore.app.cli;

import dev.lore.bench.run.Gate;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench gate`.
@Command(
    name = "gate",
    mixinStandardHelpOptions = true,
    description = {
      "Runs the tasks that take seconds (or those named) and fails, with exit status 1, where a"
          + " gated metric",
      "fell below its accepted figure minus the tolerance. Tasks whose data this machine lacks are"
          + " named and",
      "not run."
    })
final class GateCommand implements Callable<Integer> {
  private final Session session;
  private final Workbench bench;

  @Parameters(arity = "0..*", paramLabel = "TASK", description = "names or kinds of tasks")
  List<String> chosen = List.of();

  @Option(names = "--speed", description = "judges speeds too: on a machine that does nothing else")
  boolean speed;

  @Option(names = "--quiet", description = "one line a task instead of its figures")
  boolean quiet;

  GateCommand(Session session) {
    this.session = session;
    this.bench = new Workbench(session);
  }

  @Override
  public Integer call() throws IOException {
    var tasks =
        chosen.isEmpty()
            ? bench.tasks().values().stream()
                .filter(t -> t.cost() == Task.Cost.SECONDS && t.data().split() != Task.Split.BLIND)
                .toList()
            : bench.select(chosen, false);
    var runner = bench.runner();
    tasks = bench.runnable(runner, tasks);
    Workbench.refuse(runner.problems(tasks, false));
    var verdicts = new ArrayList<Gate.Verdict>();
    double seconds = 0;
    for (Task task : tasks) {
      var run = runner.run(task);
      var judged = Gate.verdicts(speed ? task : task.steady(), run, bench.accepted(task).of(task));
      verdicts.addAll(judged);
      seconds += run.seconds();
      if (!quiet) {
        bench.print(task, run);
      } else if (!run.isDone()) {
        session.out().println(task.name() + ": failed: " + run.problem());
      } else {
        session
            .out()
            .printf(
                Locale.ROOT,
                "%s: %s, %.1f s%n",
                task.name(),
                Gate.passes(judged) ? "well" : "worse",
                run.seconds());
      }
    }
    verdicts.stream().filter(v -> v.gated() && !v.met()).forEach(session.out()::println);
    boolean passed = Gate.passes(verdicts);
    session
        .out()
        .printf(
            Locale.ROOT,
            "gate: %s, %d of %d gated figures hold, %d tasks, %.0f s%n",
            passed ? "passed" : "failed",
            verdicts.stream().filter(v -> v.gated() && v.met()).count(),
            verdicts.stream().filter(Gate.Verdict::gated).count(),
            tasks.size(),
            seconds);
    return passed ? 0 : 1;
  }
}
