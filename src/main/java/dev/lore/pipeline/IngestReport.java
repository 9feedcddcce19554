package dev.lore.pipeline;

import dev.lore.archive.SourceRecord;
import java.time.Duration;
import java.util.List;

/// What one run of [Ingest] did, source by source in the order they were read.
///
/// @param elapsed wall-clock time
public record IngestReport(List<SourceRecord> sources, Duration elapsed) {
  public IngestReport {
    sources = List.copyOf(sources);
  }

  /// Sum of a count over all sources: `read`, `new`, `changed`, `unchanged`, `deleted`, `skipped`.
  public long total(String count) {
    return sources.stream().mapToLong(s -> s.counts().getOrDefault(count, 0L)).sum();
  }
}
