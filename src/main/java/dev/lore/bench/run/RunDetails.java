package dev.lore.bench.run;

import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.metric.FScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What a run found by example.
///
/// @param items metric -> example -> score
/// @param counts name of the counts -> example -> counts
/// @param notes example -> what was expected and what came
public record RunDetails(
    Map<String, Map<String, Double>> items,
    Map<String, Map<String, FScore>> counts,
    Map<String, String> notes) {
  public static final RunDetails NONE = new RunDetails(Map.of(), Map.of(), Map.of());

  public RunDetails {
    items = Objects.requireNonNullElse(items, Map.of());
    counts = Objects.requireNonNullElse(counts, Map.of());
    notes = Objects.requireNonNullElse(notes, Map.of());
  }

  public static RunDetails of(Outcome outcome) {
    return new RunDetails(outcome.items(), outcome.counts(), outcome.notes());
  }

  /// The same without what was expected: of a blind split nobody reads it afterwards.
  RunDetails withoutNotes() {
    return new RunDetails(items, counts, Map.of());
  }

  /// An example with its score on a metric.
  public record Scored(String example, double score, String note) {}

  /// Each example's own score on a metric: as it was given, or F1 (precision, recall, share) of its
  /// own counts. Empty for a metric that is not made of examples.
  public Map<String, Double> scores(String metric) {
    var given = items.get(metric);
    if (given != null) {
      return given;
    }
    var scores = new LinkedHashMap<String, Double>();
    counts(metric).forEach((example, counted) -> scores.put(example, value(metric, counted)));
    return scores;
  }

  /// The counts that a metric is made of, by example; empty where there are none.
  Map<String, FScore> counts(String metric) {
    var share = counts.get(Examples.SHARE + metric);
    return share != null ? share : counts.getOrDefault(family(metric), Map.of());
  }

  /// A metric's value over counts that were added up.
  static double value(String metric, FScore counted) {
    return metric.endsWith("precision")
        ? counted.precision()
        : metric.endsWith("f1") ? counted.f1() : counted.recall();
  }

  private static String family(String metric) {
    return metric.replaceFirst("(^|-)(f1|precision|recall)$", "");
  }

  /// The examples with the worst scores on the metric, those with a note first among equals.
  ///
  /// @param higherIsBetter whether the lowest scores are the worst
  public List<Scored> worst(String metric, boolean higherIsBetter, int most) {
    var all = new ArrayList<Scored>();
    scores(metric)
        .forEach((example, score) ->
            all.add(new Scored(example, score, notes.getOrDefault(example, ""))));
    var order = Comparator.comparingDouble(Scored::score);
    all.sort(
        (higherIsBetter ? order : order.reversed())
            .thenComparing(s -> s.note().isEmpty())
            .thenComparing(Scored::example));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }
}
