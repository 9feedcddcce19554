package dev.lore.bench.run;

import dev.lore.bench.metric.Figure;
import dev.lore.bench.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Holds a run to what was accepted: no gated metric may be worse than its accepted figure, minus
/// the tolerance of its task. Where nothing was accepted yet, what the task expects counts.
public final class Gate {
  private Gate() {}

  /// One metric of one task against what it is held to.
  ///
  /// @param held accepted figure, or what the task expects
  public record Verdict(
      String task,
      String metric,
      double held,
      double tolerance,
      double measured,
      boolean gated,
      boolean met) {
    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%s %s: measured %.4f, held to %.4f (tolerance %.4f)%s",
          task,
          metric,
          measured,
          held,
          tolerance,
          met ? "" : gated ? " - stopped by the gate" : " - short of the goal");
    }
  }

  /// The verdict on every metric that the task has an expectation for: gated ones against what was
  /// accepted, the others against the goal. A metric that the run did not report is not met.
  public static List<Verdict> verdicts(Task task, RunRecord run, Baseline.Accepted accepted) {
    var verdicts = new ArrayList<Verdict>();
    task.metrics()
        .forEach((metric, expected) -> {
          var before = expected.gated() ? accepted.figures().get(metric) : null;
          double held = before == null ? expected.expected() : before.value();
          double measured = run.figures().getOrDefault(metric, Figure.exact(Double.NaN)).value();
          boolean met =
              new Task.Expectation(
                      held, expected.tolerance(), expected.higherIsBetter(), expected.gated())
                  .metBy(measured);
          verdicts.add(
              new Verdict(
                  task.name(),
                  metric,
                  held,
                  expected.tolerance(),
                  measured,
                  expected.gated(),
                  met));
        });
    return verdicts;
  }

  /// Whether the verdicts let a change land.
  public static boolean passes(List<Verdict> verdicts) {
    return verdicts.stream().allMatch(v -> v.met() || !v.gated());
  }
}
