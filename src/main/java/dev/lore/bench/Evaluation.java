package dev.lore.bench;

import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/// Measures one kind of task. One class a kind, one line in `app.wiring.Evaluations`, one YAML a
/// task; `docs/recipes/new-benchmark.md` has the whole way.
///
/// Collect what is seen with [Examples]: it makes figures with intervals, keeps each example's
/// score for comparisons, and notes for the report's worst examples.
@FunctionalInterface
public interface Evaluation {
  /// Measures once.
  ///
  /// @param trial the task, its data (already checked against the digest) and its parameters
  Outcome run(Trial trial) throws IOException;

  /// The names of the parameters that [#run] asks its trial for. A task that sets another one is
  /// refused before anything runs.
  default Set<String> parameters() {
    return Set.of();
  }

  /// Whether [#run] leaves out what [Trial#holds] says is not in the task's share of the data. A
  /// task that is a share of its data is refused otherwise.
  default boolean sharesData() {
    return false;
  }

  /// What this machine lacks to measure it, as a sentence with the way out: a catalog that is not
  /// built, a program that is not installed. Such a task is reported as not run; it fails no gate.
  ///
  /// @param trial as for [#run]; its data may be missing
  default Optional<String> lacks(Trial trial) {
    return Optional.empty();
  }
}
