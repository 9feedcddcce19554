package dev.lore.bench;

import dev.lore.bench.metric.FScore;
import dev.lore.bench.metric.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What an evaluation found; [Examples] makes it.
///
/// @param figures by metric, in the order to show them
/// @param items for the metrics that are a mean over examples: each example's score by its id, so
///   that two runs can be compared example by example
/// @param counts for the metrics that are made of counts (precision, recall, F1): each example's
///   counts by its id
/// @param notes by example: what was expected and what came instead, in words that may be shown;
///   never a private value
public record Outcome(
    Map<String, Figure> figures,
    Map<String, Map<String, Double>> items,
    Map<String, Map<String, FScore>> counts,
    Map<String, String> notes) {
  public static final Outcome NOTHING = of(Map.of());

  public Outcome {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    items = Collections.unmodifiableMap(new LinkedHashMap<>(items));
    counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
  }

  public static Outcome of(Map<String, Figure> figures) {
    return new Outcome(figures, Map.of(), Map.of(), Map.of());
  }
}
