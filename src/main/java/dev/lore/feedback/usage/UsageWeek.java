package dev.lore.feedback.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// One week of use.
///
/// @param monday its first day, UTC
/// @param readers how many different people looked at anything
/// @param people how many there are who could, 0 where that is not known
/// @param counts by event
/// @param waits how often a first answer took up to 0.1, 0.2, 0.4, ... seconds; see [#BUCKETS]
public record UsageWeek(
    LocalDate monday, int readers, int people, Map<UsageEvent, Long> counts, List<Long> waits) {
  /// Up to 0.1 s x 2^19, some 14 hours; the last takes all that is longer.
  public static final int BUCKETS = 20;

  private static final double FIRST_SECONDS = 0.1;

  public UsageWeek {
    var sorted = new EnumMap<UsageEvent, Long>(UsageEvent.class);
    sorted.putAll(counts);
    counts = java.util.Collections.unmodifiableMap(sorted);
    waits = List.copyOf(waits);
  }

  /// Share of the people who read; several browsers of one count several times, so at most 1; NaN
  /// where nobody knows how many there are.
  public double readerShare() {
    return people == 0 ? Double.NaN : Math.min(1, (double) readers / people);
  }

  public long count(UsageEvent event) {
    return counts.getOrDefault(event, 0L);
  }

  /// One count of another; NaN where there is nothing to divide by.
  public double share(UsageEvent part, UsageEvent whole) {
    return count(whole) == 0 ? Double.NaN : (double) count(part) / count(whole);
  }

  /// Upper end of the bucket in which the median wait lies, in seconds; NaN where nobody waited.
  public double medianWaitSeconds() {
    long all = waits.stream().mapToLong(Long::longValue).sum();
    long seen = 0;
    for (int i = 0; i < waits.size(); i++) {
      seen += waits.get(i);
      if (all > 0 && 2 * seen >= all) {
        return FIRST_SECONDS * Math.pow(2, i);
      }
    }
    return Double.NaN;
  }

  /// The bucket of a wait.
  static int bucket(Duration wait) {
    double seconds = wait.toNanos() / 1e9;
    double steps =
        Math.ceil(Math.log(Math.max(seconds, FIRST_SECONDS) / FIRST_SECONDS) / Math.log(2) - 1e-9);
    return (int) Math.min(BUCKETS - 1L, Math.max(0, (long) steps));
  }
}
