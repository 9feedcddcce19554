package dev.lore.bench.privacy;

import dev.lore.bench.metric.FScore;
import dev.lore.bench.metric.Figure;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Counts over texts with known private spans.
///
/// An entity is found when 90 % of its characters are masked, by whatever type: what matters is
/// that nobody reads it. A masked span is right when at least half of it lies in entities.
final class MaskingScore {
  private static final double COVERED = 0.9;

  /// A labelled stretch of text, end exclusive.
  record Span(String type, int start, int end) {}

  private static final class Tally {
    private int known;
    private int found;
    private int masked;
    private int right;
  }

  private final Map<String, Tally> byType = new TreeMap<>();

  /// @param labels types of the gold that other names are used for here, by gold name
  void add(List<Span> gold, List<Span> masked, Map<String, String> labels) {
    var covered = new BitSet();
    masked.forEach(span -> covered.set(span.start(), span.end()));
    var known = new BitSet();
    for (var span : gold) {
      known.set(span.start(), span.end());
      var tally = tally(labels.getOrDefault(span.type(), span.type()));
      tally.known++;
      int hidden = covered.get(span.start(), span.end()).cardinality();
      if (hidden >= COVERED * (span.end() - span.start())) {
        tally.found++;
      }
    }
    for (var span : masked) {
      var tally = tally(span.type());
      tally.masked++;
      if (2 * known.get(span.start(), span.end()).cardinality() >= span.end() - span.start()) {
        tally.right++;
      }
    }
  }

  private Tally tally(String type) {
    return byType.computeIfAbsent(type, t -> new Tally());
  }

  /// Entities found of those known.
  FScore found() {
    long known = byType.values().stream().mapToLong(tally -> tally.known).sum();
    return new FScore(byType.values().stream().mapToLong(tally -> tally.found).sum(), known, known);
  }

  /// Masked spans that are right, of all.
  FScore right() {
    long all = byType.values().stream().mapToLong(tally -> tally.masked).sum();
    return new FScore(byType.values().stream().mapToLong(tally -> tally.right).sum(), all, all);
  }

  /// Entities found, of those known.
  double recall() {
    int known = byType.values().stream().mapToInt(tally -> tally.known).sum();
    return ratio(byType.values().stream().mapToInt(tally -> tally.found).sum(), known);
  }

  /// `recall`, `precision`, `f2` over everything, then recall and precision by type.
  Map<String, Figure> figures() {
    var all = new Tally();
    var figures = new LinkedHashMap<String, Figure>();
    for (var tally : byType.values()) {
      all.known += tally.known;
      all.found += tally.found;
      all.masked += tally.masked;
      all.right += tally.right;
    }
    double recall = ratio(all.found, all.known);
    double precision = ratio(all.right, all.masked);
    figures.put("recall", Figure.exact(recall));
    figures.put("precision", Figure.exact(precision));
    double both = 4 * precision + recall;
    figures.put("f2", Figure.exact(both == 0 ? 0 : 5 * precision * recall / both));
    byType.forEach((type, tally) -> {
      if (tally.known > 0) {
        figures.put("recall." + type, Figure.exact(ratio(tally.found, tally.known)));
        figures.put("known." + type, Figure.exact(tally.known));
      }
      if (tally.masked > 0) {
        figures.put("precision." + type, Figure.exact(ratio(tally.right, tally.masked)));
        figures.put("masked." + type, Figure.exact(tally.masked));
      }
    });
    return figures;
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 1 : (double) part / whole;
  }
}
