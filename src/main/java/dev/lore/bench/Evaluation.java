package dev.lore.bench;

import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Path;

/// Runs one kind of task. Implementations are registered by kind; one call is one run.
@FunctionalInterface
public interface Evaluation {
  /// Measures.
  ///
  /// @param data the data set, already checked against the task's digest
  Outcome run(Task task, Path data) throws IOException;
}
