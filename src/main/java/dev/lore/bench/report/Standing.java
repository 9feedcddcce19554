package dev.lore.bench.report;

import dev.lore.bench.business.Change;
import dev.lore.bench.business.Goals;
import dev.lore.bench.business.ProductMetric;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.run.Baseline;
import dev.lore.bench.run.RunDetails;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import dev.lore.feedback.usage.UsageWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Everything that a report is made of, at one moment.
///
/// @param tasks by name
/// @param runs all that are kept, oldest first
/// @param details finds what a run found by example
/// @param accepted what was accepted of a task
/// @param lacking tasks that this machine cannot run, with the reason
/// @param weeks use of the product, oldest first; empty where nobody uses it yet
/// @param changes what shipped, oldest first
public record Standing(
    Map<String, Task> tasks,
    List<RunRecord> runs,
    Function<String, RunDetails> details,
    Function<Task, Baseline.Accepted> accepted,
    Map<String, String> lacking,
    List<UsageWeek> weeks,
    Goals goals,
    List<Change> changes,
    Instant now) {
  /// How a figure stands against what was accepted.
  public enum Movement {
    NEW,
    SAME,
    IMPROVED,
    FELL
  }

  /// One judged metric of one task.
  ///
  /// @param before what was accepted, empty where nothing was
  /// @param after the latest run's figure
  public record Judged(
      Task task,
      String metric,
      Task.Expectation expectation,
      Optional<Figure> before,
      Figure after,
      Movement movement) {
    public boolean met() {
      return expectation.reachedBy(after.value());
    }

    public double difference() {
      return before.map(b -> after.value() - b.value()).orElse(0.0);
    }
  }

  /// A finished week stands for itself; the running one only where there is no other.
  public Standing {
    var today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    var finished = weeks.stream().filter(w -> !w.monday().plusWeeks(1).isAfter(today)).toList();
    weeks = finished.isEmpty() ? List.copyOf(weeks) : finished;
  }

  /// The same with the use that a running server has counted so far.
  public Standing withWeeks(List<UsageWeek> counted) {
    return new Standing(tasks, runs, details, accepted, lacking, counted, goals, changes, now);
  }

  /// The latest whole run of a task as it is.
  public Optional<RunRecord> latest(String task) {
    return latest(task, "");
  }

  public Optional<RunRecord> latest(String task, String variant) {
    return runs.stream()
        .filter(r -> r.task().equals(task) && r.variant().equals(variant) && r.isDone())
        .filter(this::current)
        .reduce((one, other) -> other);
  }

  /// Whether a run measured the data that its task names now: figures on other data are of another
  /// thing.
  boolean current(RunRecord run) {
    var task = tasks.get(run.task());
    return task != null && run.data().equals(task.data().sha256());
  }

  /// The latest run of a task where it failed, was interrupted or goes on.
  public Optional<RunRecord> unfinished(String task) {
    return runs.stream()
        .filter(r -> r.task().equals(task) && r.variant().isEmpty() && current(r))
        .reduce((one, other) -> other)
        .filter(r -> !r.isDone());
  }

  /// All metrics with an expectation, of all tasks that were run.
  public List<Judged> judged() {
    var judged = new ArrayList<Judged>();
    tasks.values().forEach(task -> judged.addAll(judged(task)));
    return judged;
  }

  public List<Judged> judged(Task task) {
    return latest(task.name())
        .map(run -> Judging.of(task, run, accepted.apply(task).figures()))
        .orElse(List.of());
  }

  /// The same against the last run before a moment; against what was accepted where there was none.
  /// A move that may be chance, by the examples of both runs, is none.
  public List<Judged> judgedSince(Instant moment) {
    var judged = new ArrayList<Judged>();
    for (Task task : tasks.values()) {
      var now = latest(task.name());
      var then =
          runs.stream()
              .filter(r -> r.task().equals(task.name()) && r.variant().isEmpty() && r.isDone())
              .filter(r -> current(r) && r.at().isBefore(moment))
              .reduce((one, other) -> other);
      if (now.isPresent() && then.isPresent()) {
        judged.addAll(Judging.of(task, now.get(), then.get(), details));
      } else {
        judged.addAll(judged(task));
      }
    }
    return judged;
  }

  /// Where the week began that a weekly mail tells of.
  Instant weekAgo() {
    return now.minus(Duration.ofDays(7));
  }

  /// What a metric of a goal is now: of the last week that tells, or of the latest run.
  public Optional<Double> now(String metric) {
    if (metric.startsWith("usage:")) {
      var product = ProductMetric.named(metric.substring("usage:".length()));
      return product.flatMap(p ->
          weeks.stream().map(p::of).filter(v -> !Double.isNaN(v)).reduce((one, other) -> other));
    }
    int slash = metric.indexOf('/');
    return slash < 0
        ? Optional.empty()
        : latest(metric.substring("task:".length(), slash))
            .flatMap(r -> Optional.ofNullable(r.figures().get(metric.substring(slash + 1))))
            .map(Figure::value);
  }

  /// How much of a goal is reached, 1 for all of it or more; empty where it is not known.
  Optional<Double> reached(Goals.Goal goal) {
    return now(goal.metric())
        .map(value -> {
          boolean higher = higherIsBetter(goal.metric());
          if (higher ? value >= goal.target() : value <= goal.target()) {
            return 1.0;
          }
          double share = higher ? value / goal.target() : goal.target() / value;
          return Math.clamp(share, 0, 0.99);
        });
  }

  private boolean higherIsBetter(String metric) {
    if (metric.startsWith("usage:")) {
      return ProductMetric.named(metric.substring("usage:".length()))
          .map(ProductMetric::higherIsBetter)
          .orElse(true);
    }
    var parts = metric.replaceFirst("^task:", "").split("/", 2);
    var task = tasks.get(parts[0]);
    var expectation = task == null || parts.length < 2 ? null : task.metrics().get(parts[1]);
    return expectation == null || expectation.higherIsBetter();
  }

  /// What is not measured at all yet.
  public List<String> notThereYet() {
    return Wanted.missing(tasks.values());
  }
}
