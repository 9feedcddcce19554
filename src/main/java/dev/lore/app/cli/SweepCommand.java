package dev.lore.app.cli;

import dev.lore.bench.sweep.Settings;
import dev.lore.bench.sweep.Sweep;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench sweep`.
@Command(
    name = "sweep",
    mixinStandardHelpOptions = true,
    description = {
      "Runs a task under the values that its sweep declares and shows a leaderboard. Each run is"
          + " kept.",
      "Held-back splits cannot be swept."
    })
final class SweepCommand implements Callable<Integer> {
  private enum Method {
    GRID,
    RANDOM,
    HALVING
  }

  private final Session session;
  private final Workbench bench;

  @Parameters(paramLabel = "TASK")
  String name = "";

  @Option(
      names = "--method",
      description =
          "grid: all; random: some of them; halving: all on a little of the data, the better half"
              + " on twice as much, and so on (default ${DEFAULT-VALUE})")
  Method method = Method.GRID;

  @Option(
      names = "--runs",
      paramLabel = "N",
      description = "settings of random and halving (default ${DEFAULT-VALUE})")
  int runs = 16;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "rounds of halving (default ${DEFAULT-VALUE})")
  int rounds = 3;

  @Option(names = "--seed", description = "where chance begins (default ${DEFAULT-VALUE})")
  long seed = 1;

  @Option(
      names = "--metric",
      paramLabel = "NAME",
      description = "ranks by this (default: the task's first)")
  Optional<String> metric = Optional.empty();

  SweepCommand(Session session) {
    this.session = session;
    this.bench = new Workbench(session);
  }

  @Override
  public Integer call() throws IOException {
    var task = bench.tasks().get(name);
    if (task == null) {
      throw new UsageException("no task is named \"" + name + "\"; lore bench lists them");
    }
    var by = metric.orElseGet(() -> task.metrics().keySet().iterator().next());
    var runner = bench.runner();
    var measured = method == Method.HALVING ? task.withShare(new Task.Share(0, 0.5)) : task;
    Workbench.refuse(runner.problems(List.of(measured), false));
    Sweep sweep;
    try {
      sweep =
          new Sweep(
              task,
              by,
              (t, variant) -> {
                var run = runner.run(t, variant);
                session.err().println("  " + variant + ": " + run.seconds() + " s");
                return run;
              });
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    var board =
        switch (method) {
          case GRID -> sweep.all(Settings.grid(task.sweep()));
          case RANDOM -> sweep.all(Settings.random(task.sweep(), runs, seed));
          case HALVING ->
              sweep.halving(Settings.random(task.sweep(), runs, seed), Math.max(2, rounds));
        };
    var others = task.metrics().keySet().stream().filter(m -> !m.equals(by)).toList();
    print(board, by, others);
    return 0;
  }

  /// @param others metrics that the one ranked by may be bought with
  private void print(List<Sweep.Place> board, String by, List<String> others) {
    var heads = new ArrayList<>(List.of("place", "settings", by, "95 % interval"));
    heads.addAll(others);
    heads.addAll(List.of("of the data", "run"));
    var table = new Table(heads.toArray(String[]::new));
    int place = 0;
    for (var at : board) {
      var row = new ArrayList<Object>();
      row.add(++place);
      row.add(at.settings().name());
      row.add(at.run().isDone() ? Workbench.number(at.figure().value()) : "failed");
      row.add(
          at.figure().hasInterval()
              ? Workbench.number(at.figure().low()) + " to " + Workbench.number(at.figure().high())
              : "");
      for (String other : others) {
        var figure = at.run().figures().get(other);
        row.add(figure == null ? "" : Workbench.number(figure.value()));
      }
      row.add(String.format(Locale.ROOT, "%.0f%%", 100 * at.share()));
      row.add(at.run().id());
      table.row(row.toArray());
    }
    session.out().print(table);
  }
}
