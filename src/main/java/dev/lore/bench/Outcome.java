package dev.lore.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an evaluation found.
///
/// @param figures by metric, in the order to show them
/// @param items for the metrics that are a mean over items: each item's score by its id, so that
///   two runs can be compared item by item
/// @param errors the worst examples, as ids and own words; never a private value
public record Outcome(
    Map<String, Figure> figures, Map<String, Map<String, Double>> items, List<String> errors) {
  public Outcome {
    figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    items = Map.copyOf(items);
    errors = List.copyOf(errors);
  }

  public static Outcome of(Map<String, Figure> figures) {
    return new Outcome(figures, Map.of(), List.of());
  }

  /// A value with its 95 % interval; both ends equal the value where none was computed.
  public record Figure(double value, double low, double high) {
    public static Figure exact(double value) {
      return new Figure(value, value, value);
    }
  }
}
