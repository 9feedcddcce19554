package dev.lore.engine.lucene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;

/// Orders arrays of counts: the highest first, ties by id.
final class Highest {
  private Highest() {}

  /// The numbers with the highest counts above 0.
  ///
  /// @param ranks places of the numbers in the order of their ids
  static int[] numbers(int[] counts, int limit, int[] ranks) {
    int size = 0;
    var keys = new long[64];
    for (int n = 0; n < counts.length; n++) {
      if (counts[n] > 0) {
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, size * 2);
        }
        // inverted, since the highest count comes first and the lowest rank
        keys[size++] = (long) (Integer.MAX_VALUE - counts[n]) << 32 | ranks[n];
      }
    }
    Arrays.sort(keys, 0, size);
    var byRank = new int[ranks.length];
    for (int n = 0; n < ranks.length; n++) {
      byRank[ranks[n]] = n;
    }
    var numbers = new int[Math.min(size, limit)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = byRank[(int) keys[i]];
    }
    return numbers;
  }

  static <T> Map<T, Integer> of(
      int[] counts, int limit, Dictionary dictionary, Function<String, T> value) {
    if (counts.length == 0) {
      return Map.of();
    }
    return map(
        numbers(counts, limit, dictionary.ranks()), counts, n -> value.apply(dictionary.value(n)));
  }

  /// Ties by number.
  static <T> Map<T, Integer> of(int[] counts, IntFunction<T> value) {
    var ranks = new int[counts.length];
    Arrays.setAll(ranks, n -> n);
    return map(numbers(counts, counts.length, ranks), counts, value);
  }

  private static <T> Map<T, Integer> map(int[] numbers, int[] counts, IntFunction<T> value) {
    Map<T, Integer> map = LinkedHashMap.newLinkedHashMap(numbers.length);
    for (int number : numbers) {
      map.put(value.apply(number), counts[number]);
    }
    return map;
  }
}
