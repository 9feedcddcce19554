package dev.lore.app.web.show;

import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.PrivacyView;
import dev.lore.archive.Archive;
import dev.lore.archive.SourceRecord;
import dev.lore.pipeline.MaskedCounts;
import dev.lore.read.SkipReason;
import dev.lore.scrub.PrivacyReport;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Shows what was masked and what could not be. Counting reads the whole archive, so the last view
/// is remembered until the archive changes.
final class PrivacyViews {
  private static final int TOKENS = 30;
  private static final String NOT_SCRUBBED =
      SkipReason.NOT_SCRUBBED.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  private final Archive archive;
  private volatile Remembered remembered = new Remembered(-1, empty());

  PrivacyViews(Archive archive) {
    this.archive = archive;
  }

  private static PrivacyView empty() {
    return new PrivacyView(0, List.of(), List.of(), List.of());
  }

  PrivacyView page() {
    long sequence = archive.lastSequence();
    var last = remembered;
    if (last.sequence() != sequence) {
      last = new Remembered(sequence, count());
      remembered = last;
    }
    return last.view();
  }

  private PrivacyView count() {
    var sources =
        archive.sources().stream()
            .collect(Collectors.toMap(s -> s.id().value(), SourceRecord::name, (a, b) -> a));
    var report = MaskedCounts.of(archive);
    return new PrivacyView(
        report.lines().stream().mapToLong(PrivacyReport.Line::count).sum(),
        kinds(report, sources),
        report.mostMasked(TOKENS).stream()
            .map(t -> new PrivacyView.Token(t.token(), t.rule(), t.count()))
            .toList(),
        failures());
  }

  private static List<PrivacyView.Kind> kinds(PrivacyReport report, Map<String, String> sources) {
    var rows = new LinkedHashMap<String, List<PrivacyView.Row>>();
    for (var line : report.lines()) {
      rows.computeIfAbsent(line.type(), type -> new ArrayList<>())
          .add(
              new PrivacyView.Row(
                  line.rule(),
                  line.part(),
                  sources.getOrDefault(line.source(), ""),
                  sources.containsKey(line.source()) ? url(line.source()) : "",
                  line.count()));
    }
    return rows.entrySet().stream()
        .map(e ->
            new PrivacyView.Kind(
                e.getKey(),
                e.getValue().stream().mapToLong(PrivacyView.Row::count).sum(),
                e.getValue()))
        .sorted(Comparator.comparingLong(PrivacyView.Kind::count).reversed())
        .toList();
  }

  private List<PrivacyView.Failure> failures() {
    return archive.sources().stream()
        .filter(s -> notScrubbed(s) > 0)
        .map(s ->
            new PrivacyView.Failure(
                s.name(),
                url(s.id().value()),
                notScrubbed(s),
                s.skips().stream().filter(skip -> skip.contains("scrubbed")).toList()))
        .toList();
  }

  private static long notScrubbed(SourceRecord source) {
    return source.skippedByReason().entrySet().stream()
        .filter(e -> e.getKey().toLowerCase(Locale.ROOT).replace('_', ' ').equals(NOT_SCRUBBED))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static String url(String source) {
    return "/search?source=" + PathKey.of(source);
  }

  private record Remembered(long sequence, PrivacyView view) {}
}
