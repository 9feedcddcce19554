package dev.lore.bench.task;

import java.util.Map;

/// One measurement as it stands in `bench/tasks/*.yaml`.
///
/// @param name unique, as typed after `lore bench`
/// @param kind which evaluation runs it: `linking`, `privacy`, `retrieval`, ...
/// @param about one line for a reader who does not know the data set
/// @param parameters of the pipeline under test, as the evaluation understands them
/// @param metrics what is reported, by name; figures without an expectation are reported too
public record Task(
    String name,
    String kind,
    String about,
    Dataset data,
    Map<String, Object> parameters,
    Map<String, Expectation> metrics,
    Cost cost) {
  public Task {
    parameters = Map.copyOf(parameters);
    metrics = Map.copyOf(metrics);
  }

  /// How long it takes on two cores, so that a gate can run the quick ones only.
  public enum Cost {
    SECONDS,
    MINUTES,
    LONG
  }

  /// What part of the data it is. The answers of a blind split are opened by `lore bench --blind`
  /// alone, and every opening is counted in the run's record.
  public enum Split {
    TRAIN,
    DEV,
    TEST,
    BLIND
  }

  /// @param path below the data folder (`LORE_DATA`), or below the project where it starts with
  ///   `./`
  /// @param sha256 digest of the file, or of a folder's files in order; lower-case hex
  public record Dataset(String path, String sha256, Split split, String licence) {}

  /// What is expected of a metric.
  ///
  /// @param expected the accepted figure or the goal
  /// @param tolerance how far below (or above, where lower is better) is still well
  /// @param higherIsBetter the direction
  /// @param gated whether a worse figure stops a change from landing
  public record Expectation(
      double expected, double tolerance, boolean higherIsBetter, boolean gated) {
    /// Whether a figure is as expected or better.
    public boolean metBy(double figure) {
      return higherIsBetter ? figure >= expected - tolerance : figure <= expected + tolerance;
    }
  }
}
