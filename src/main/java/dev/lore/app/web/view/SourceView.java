package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;

/// One source and how its last run went.
///
/// @param health worst news first: `failed`, `interrupted`, `partial`, `complete`
/// @param documents kept now
/// @param counts of the last run, in the order in which they add up
/// @param skippedByReason most frequent first
/// @param places the first of what was skipped, with its place
public record SourceView(
    String key,
    String name,
    String format,
    String health,
    long documents,
    String url,
    Instant lastRun,
    List<Tally> counts,
    List<Tally> skippedByReason,
    List<String> places) {
  /// A number and what it counts.
  public record Tally(String name, long count) {}

  public long skipped() {
    return skippedByReason.stream().mapToLong(Tally::count).sum();
  }
}
