package dev.lore.topics;

import java.time.Duration;
import java.time.Instant;

/// That a topic is talked about more than before, and the numbers that prove it.
///
/// @param since when the recent stretch begins; it ends with the newest passage that the viewer may
///   read
/// @param recent passages in the recent stretch
/// @param expected passages that the past before it lets expect
/// @param people distinct persons in the recent stretch
/// @param conversations that they wrote in
/// @param significance G-test statistic; above 10.83 chance explains it once in a thousand
public record Rise(
    Instant since,
    Duration stretch,
    int recent,
    double expected,
    int people,
    int conversations,
    double significance) {
  /// How many times the usual; a topic that is new counts against half a passage.
  public double factor() {
    return recent / Math.max(0.5, expected);
  }
}
