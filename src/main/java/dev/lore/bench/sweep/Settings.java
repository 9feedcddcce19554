package dev.lore.bench.sweep;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/// Values for the parameters of a sweep.
///
/// @param values by parameter
public record Settings(Map<String, Object> values) {
  public Settings {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /// `k=10 b=0.4`.
  public String name() {
    return values.entrySet().stream()
        .map(e -> e.getKey() + "=" + e.getValue())
        .collect(Collectors.joining(" "));
  }

  /// Every combination, the first parameter turning slowest.
  public static List<Settings> grid(Map<String, List<Object>> sweep) {
    List<Map<String, Object>> all = List.of(Map.of());
    for (var parameter : sweep.entrySet()) {
      var longer = new ArrayList<Map<String, Object>>();
      for (var before : all) {
        for (Object value : parameter.getValue()) {
          var next = new LinkedHashMap<>(before);
          next.put(parameter.getKey(), value);
          longer.add(next);
        }
      }
      all = longer;
    }
    return all.stream().map(Settings::new).toList();
  }

  /// Some of all combinations, each once (Bergstra and Bengio 2012), the same for a seed.
  public static List<Settings> random(Map<String, List<Object>> sweep, int most, long seed) {
    var all = new ArrayList<>(grid(sweep));
    Collections.shuffle(all, new Random(seed));
    return List.copyOf(all.subList(0, Math.min(most, all.size())));
  }
}
