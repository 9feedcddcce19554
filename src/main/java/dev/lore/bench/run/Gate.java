package dev.lore.bench.run;

import dev.lore.bench.Outcome;
import dev.lore.bench.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Holds a run to what its task expects: no gated metric may be worse than expected, minus its
/// tolerance.
public final class Gate {
  private Gate() {}

  /// One metric of one task against its expectation.
  public record Verdict(
      String task, String metric, double expected, double measured, boolean gated, boolean met) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s %s: measured %.4f, expected %.4f%s",
          task,
          metric,
          measured,
          expected,
          met ? "" : gated ? " - below the gate" : " - below the goal");
    }
  }

  /// The verdict on every metric that the task has an expectation for. A metric that the run did
  /// not report is not met.
  public static List<Verdict> verdicts(Task task, RunRecord run) {
    var verdicts = new ArrayList<Verdict>();
    task.metrics().entrySet().stream()
        .sorted(java.util.Map.Entry.comparingByKey())
        .forEach(entry -> {
          var expectation = entry.getValue();
          var figure = run.figures().getOrDefault(entry.getKey(), Outcome.Figure.exact(Double.NaN));
          verdicts.add(
              new Verdict(
                  task.name(),
                  entry.getKey(),
                  expectation.expected(),
                  figure.value(),
                  expectation.gated(),
                  expectation.metBy(figure.value())));
        });
    return verdicts;
  }

  /// Whether the verdicts let a change land.
  public static boolean passes(List<Verdict> verdicts) {
    return verdicts.stream().allMatch(v -> v.met() || !v.gated());
  }
}
