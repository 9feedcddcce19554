package dev.lore.archive;

import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// A source and what its last run did.
///
/// @param format as shown: `Slack export`
/// @param name scrubbed file or folder name
/// @param documents held now; the archive counts them itself when it is asked
/// @param lastRun when the last run ended; of an interrupted one, when it began
/// @param outcome how it ended: `complete`, `partial` (something was skipped), `interrupted`,
///   `failed`
/// @param counts of the last run: `read`, `new`, `changed`, `unchanged`, `deleted`, `noise`,
///   `skipped`; read = new + changed + unchanged + skipped; noise is a part of the others
/// @param skips the first of what was skipped, with its place
public record SourceRecord(
    SourceId id,
    String format,
    String name,
    long documents,
    Instant lastRun,
    String outcome,
    Map<String, Long> counts,
    Map<String, Long> skippedByReason,
    List<String> skips) {
  public SourceRecord {
    counts = Map.copyOf(counts);
    skippedByReason = Map.copyOf(skippedByReason);
    skips = List.copyOf(skips);
  }
}
