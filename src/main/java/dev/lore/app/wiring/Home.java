package dev.lore.app.wiring;

import java.nio.file.Path;

/// What every knowledge base shares (`LORE_HOME`).
///
/// @param folder made when first needed
public record Home(Path folder) {
  /// The entity catalog.
  public Path catalog() {
    return folder.resolve("catalog");
  }

  /// Records of benchmark runs.
  public Path benchmarkRuns() {
    return folder.resolve("bench").resolve("runs.jsonl");
  }

  /// Benchmarks made here: `tasks/*.yaml` and their data.
  public Path ownBenchmarks() {
    return folder.resolve("bench");
  }
}
