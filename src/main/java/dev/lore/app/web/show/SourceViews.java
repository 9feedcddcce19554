package dev.lore.app.web.show;

import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.SourceView;
import dev.lore.app.web.view.SourceView.Tally;
import dev.lore.app.web.view.SourcesView;
import dev.lore.archive.SourceRecord;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The sources with what their last run did, those with the worst news first.
public final class SourceViews {
  /// In the order in which they add up: read = new + changed + unchanged + skipped.
  private static final List<String> COUNTS =
      List.of("read", "new", "changed", "unchanged", "skipped", "deleted", "noise");

  private static final List<String> WORST_FIRST =
      List.of("failed", "interrupted", "partial", "complete");

  private SourceViews() {}

  public static SourcesView of(List<SourceRecord> records) {
    var sources =
        records.stream()
            .map(SourceViews::source)
            .sorted(
                Comparator.<SourceView>comparingInt(s -> WORST_FIRST.indexOf(s.health()))
                    .thenComparing(SourceView::name))
            .toList();
    return new SourcesView(
        sources,
        sources.stream().mapToLong(SourceView::documents).sum(),
        sources.stream().mapToLong(SourceView::skipped).sum());
  }

  private static SourceView source(SourceRecord source) {
    var key = PathKey.of(source.id().value());
    var counts =
        COUNTS.stream()
            .filter(source.counts()::containsKey)
            .map(name -> new Tally(name, source.counts().getOrDefault(name, 0L)))
            .toList();
    var reasons =
        source.skippedByReason().entrySet().stream()
            .filter(e -> e.getValue() > 0)
            .sorted(
                Map.Entry.<String, Long>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(
                e -> new Tally(e.getKey().toLowerCase(Locale.ROOT).replace('_', ' '), e.getValue()))
            .toList();
    return new SourceView(
        key,
        source.name(),
        source.format(),
        source.outcome(),
        source.documents(),
        "/search?source=" + key,
        source.lastRun(),
        counts,
        reasons,
        source.skips());
  }
}
