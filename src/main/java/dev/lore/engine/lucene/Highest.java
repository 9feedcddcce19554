package dev.lore.engine.lucene;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Turns arrays of counts into maps.
final class Highest {
  private Highest() {}

  /// The highest counts, ties by id.
  static <T> Map<T, Integer> of(
      int[] counts, int limit, IntFunction<T> value, Function<T, String> id) {
    record Counted<T>(T value, String id, int count) {}
    int floor = limit >= counts.length ? 1 : floor(counts, limit);
    var highest = new LinkedHashMap<T, Integer>();
    IntStream.range(0, counts.length)
        .filter(n -> counts[n] >= floor)
        .mapToObj(n -> {
          T of = value.apply(n);
          return new Counted<>(of, id.apply(of), counts[n]);
        })
        .sorted(
            Comparator.comparingInt((Counted<T> c) -> c.count())
                .reversed()
                .thenComparing(Counted::id))
        .limit(limit)
        .forEach(c -> highest.put(c.value(), c.count()));
    return highest;
  }

  /// The limit-th highest count, at least 1, so that only what may be shown becomes objects.
  private static int floor(int[] counts, int limit) {
    var sorted = IntStream.of(counts).filter(c -> c > 0).sorted().toArray();
    return sorted.length <= limit ? 1 : sorted[sorted.length - limit];
  }
}
