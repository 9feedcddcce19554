package dev.lore.pipeline;

import dev.lore.archive.Archive;
import dev.lore.scrub.PrivacyReport;

/// Counts what was masked in everything that an archive keeps.
public final class MaskedCounts {
  private MaskedCounts() {}

  /// Reads the whole archive: seconds for a million messages.
  public static PrivacyReport of(Archive archive) {
    var report = new PrivacyReport();
    archive.forEachDocument(report::add);
    archive.accounts().forEach(report::add);
    archive.channels().forEach(report::add);
    archive.sources().forEach(s -> report.addSource(s.id().value(), s.name()));
    return report;
  }
}
