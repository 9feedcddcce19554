package dev.lore.bench.report;

import dev.lore.bench.metric.Figure;
import dev.lore.bench.report.Standing.Judged;
import dev.lore.bench.report.Standing.Movement;
import dev.lore.bench.run.Comparison;
import dev.lore.bench.run.RunDetails;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Tells what moved from what is no news.
final class Judging {
  /// What counts as a move of a share whose task names no tolerance: a point.
  private static final double POINT = 0.01;

  private static final double ROUNDING = 1e-4;

  private Judging() {}

  /// Every metric of a run that has an expectation.
  ///
  /// @param before figures that it is held against
  static List<Judged> of(Task task, RunRecord run, Map<String, Figure> before) {
    var judged = new ArrayList<Judged>();
    task.metrics()
        .forEach((metric, expectation) -> {
          var after = run.figures().get(metric);
          if (after != null) {
            var then = Optional.ofNullable(before.get(metric));
            judged.add(
                new Judged(
                    task,
                    metric,
                    expectation,
                    then,
                    after,
                    movement(metric, expectation, then, after)));
          }
        });
    return judged;
  }

  /// The same against another run. A move that may be chance, by the examples of both, is none.
  static List<Judged> of(
      Task task, RunRecord run, RunRecord then, Function<String, RunDetails> details) {
    var judged = of(task, run, then.figures());
    if (judged.stream().noneMatch(Judging::moves)) {
      return judged;
    }
    var comparison =
        Comparison.of(then, details.apply(then.id()), run, details.apply(run.id())).metrics();
    return judged.stream()
        .map(j ->
            comparison.stream()
                    .anyMatch(d -> d.metric().equals(j.metric()) && d.verdict().equals("noise"))
                ? still(j)
                : j)
        .toList();
  }

  private static boolean moves(Judged judged) {
    return judged.movement() == Movement.IMPROVED || judged.movement() == Movement.FELL;
  }

  private static Judged still(Judged judged) {
    return new Judged(
        judged.task(),
        judged.metric(),
        judged.expectation(),
        judged.before(),
        judged.after(),
        Movement.SAME);
  }

  private static Movement movement(
      String metric, Task.Expectation expectation, Optional<Figure> before, Figure after) {
    if (before.isEmpty()) {
      return Movement.NEW;
    }
    double gain = after.value() - before.get().value();
    double better = expectation.higherIsBetter() ? gain : -gain;
    double enough = enough(metric, expectation);
    return better > enough ? Movement.IMPROVED : better < -enough ? Movement.FELL : Movement.SAME;
  }

  /// Speeds move with the machine: only what its task gates, or gives a tolerance, is news.
  private static double enough(String metric, Task.Expectation expectation) {
    if (expectation.tolerance() > 0 || expectation.gated()) {
      return Math.max(expectation.tolerance(), ROUNDING);
    }
    return MetricWords.isShare(metric, expectation.expected())
        ? POINT - ROUNDING
        : Double.POSITIVE_INFINITY;
  }
}
