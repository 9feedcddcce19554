package dev.lore.app.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench`.
@Command(
    name = "bench",
    subcommands = {
      GateCommand.class,
      AcceptBaselineCommand.class,
      CompareCommand.class,
      ReportCommand.class,
      PromoteCommand.class,
      NewBenchmarkCommand.class,
      SweepCommand.class,
      LeaksCommand.class,
      SealCommand.class,
      ExportCommand.class,
      LoadCommand.class,
      DumpCommand.class,
    },
    mixinStandardHelpOptions = true,
    description = {
      "Measures. Without a TASK, lists the tasks of bench/tasks and those made here. A TASK may be"
          + " a name or",
      "a kind: lore bench privacy runs every privacy task; all runs everything but what takes long."
    })
final class BenchCommand implements Callable<Integer> {
  private final Session session;
  private final Workbench bench;

  @Parameters(arity = "0..*", paramLabel = "TASK", description = "names or kinds of tasks, or all")
  List<String> chosen = List.of();

  @Option(
      names = "--blind",
      description = "opens the answers of blind splits; every opening is counted")
  boolean blind;

  @Option(names = "--baselines", description = "runs the baselines that the tasks name as well")
  boolean baselines;

  BenchCommand(Session session) {
    this.session = session;
    this.bench = new Workbench(session);
  }

  @Override
  public Integer call() throws IOException {
    if (chosen.isEmpty()) {
      list();
      return 0;
    }
    var runner = bench.runner();
    var tasks = bench.select(chosen, blind);
    if (chosen.contains("all")) {
      tasks = bench.runnable(runner, tasks);
    }
    Workbench.refuse(runner.problems(tasks, blind));
    boolean failed = false;
    for (var task : tasks) {
      var run = runner.run(task);
      bench.print(task, run);
      failed |= !run.isDone();
      if (baselines) {
        for (var rival : task.baselines().entrySet()) {
          var other = task.with(rival.getValue());
          var lacking = runner.lacks(other);
          if (lacking.isPresent()) {
            session.out().println("  [" + rival.getKey() + "] not run: " + lacking.get());
          } else {
            bench.print(task, runner.run(other, rival.getKey()));
          }
        }
      }
    }
    return failed ? 1 : 0;
  }

  private void list() throws IOException {
    var table = new Table("task", "kind", "split", "cost", "about");
    bench
        .tasks()
        .values()
        .forEach(t ->
            table.row(
                t.name(),
                t.kind(),
                Workbench.lower(t.data().split()),
                Workbench.lower(t.cost()),
                t.about()));
    session.out().print(table);
  }
}
