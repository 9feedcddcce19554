package dev.lore.app.cli;

import dev.lore.bench.run.Comparison;
import dev.lore.bench.run.RunRecord;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `lore bench compare`.
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what moved between two runs, by how much, whether it is noise (p > 0.05), and the ten"
          + " examples",
      "that changed most."
    })
final class CompareCommand implements Callable<Integer> {
  private final Session session;
  private final Workbench bench;

  @Parameters(index = "0", paramLabel = "A", description = "id of a run, as lore bench prints it")
  String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "id of another run of the same task")
  String after = "";

  CompareCommand(Session session) {
    this.session = session;
    this.bench = new Workbench(session);
  }

  @Override
  public Integer call() throws IOException {
    var log = bench.log();
    var runs = log.runs();
    var one = find(runs, before);
    var other = find(runs, after);
    if (!one.task().equals(other.task())) {
      throw new UsageException(
          before
              + " is a run of "
              + one.task()
              + ", "
              + after
              + " of "
              + other.task()
              + "; compare runs of the same task");
    }
    if (!one.data().equals(other.data())) {
      session.out().println("the data changed between the two runs: figures cannot be compared");
    }
    var comparison = Comparison.of(one, log.details(one.id()), other, log.details(other.id()));
    var table = new Table("metric", "before", "after", "difference", "p", "");
    comparison
        .metrics()
        .forEach(d ->
            table.row(
                d.metric(),
                Workbench.number(d.before()),
                Workbench.number(d.after()),
                String.format(Locale.ROOT, "%+.4f", d.difference()),
                Double.isNaN(d.p()) ? "" : Workbench.number(d.p()),
                d.verdict()));
    session.out().print(table);
    if (!comparison.changed().isEmpty()) {
      session.out().println("\nchanged most");
    }
    comparison
        .changed()
        .forEach(i -> {
          session
              .out()
              .printf(
                  Locale.ROOT,
                  "  %s %s: %.3f to %.3f%n",
                  i.metric(),
                  i.item(),
                  i.before(),
                  i.after());
          note("before", i.noteBefore());
          note("after", i.noteAfter());
        });
    return 0;
  }

  private void note(String when, String note) {
    if (!note.isEmpty()) {
      session.out().println("    " + when + ": " + note);
    }
  }

  private static RunRecord find(List<RunRecord> runs, String id) {
    return runs.stream()
        .filter(r -> r.id().equals(id))
        .findFirst()
        .orElseThrow(() ->
            new UsageException("no run has the id \"" + id + "\"; lore bench TASK prints them"));
  }
}
