package dev.lore.engine.lucene;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.lucene.util.IntroSelector;

/// Orders arrays of counts: the highest first, ties by id.
final class Highest {
  private Highest() {}

  /// The numbers with the highest counts above 0.
  static int[] numbers(int[] counts, int limit, Dictionary.Ranks ranks) {
    int size = 0;
    var keys = new long[64];
    for (int n = 0; n < counts.length; n++) {
      if (counts[n] > 0) {
        if (size == keys.length) {
          keys = Arrays.copyOf(keys, size * 2);
        }
        // inverted, since the highest count comes first and the lowest rank
        keys[size++] = (long) (Integer.MAX_VALUE - counts[n]) << 32 | ranks.ofNumber()[n];
      }
    }
    int wanted = Math.min(size, limit);
    if (wanted > 0 && wanted < size) {
      new Selector(keys).select(0, size, wanted - 1);
    }
    Arrays.sort(keys, 0, wanted);
    var numbers = new int[wanted];
    for (int i = 0; i < wanted; i++) {
      numbers[i] = ranks.numbers()[(int) keys[i]];
    }
    return numbers;
  }

  /// Brings the lowest keys to the front.
  private static final class Selector extends IntroSelector {
    private final long[] keys;
    private long pivot;

    Selector(long[] keys) {
      this.keys = keys;
    }

    @Override
    protected void swap(int i, int j) {
      long key = keys[i];
      keys[i] = keys[j];
      keys[j] = key;
    }

    @Override
    protected void setPivot(int i) {
      pivot = keys[i];
    }

    @Override
    protected int comparePivot(int j) {
      return Long.compare(pivot, keys[j]);
    }
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
    var same = new int[counts.length];
    Arrays.setAll(same, n -> n);
    return map(numbers(counts, counts.length, new Dictionary.Ranks(same, same)), counts, value);
  }

  private static <T> Map<T, Integer> map(int[] numbers, int[] counts, IntFunction<T> value) {
    Map<T, Integer> map = LinkedHashMap.newLinkedHashMap(numbers.length);
    for (int number : numbers) {
      map.put(value.apply(number), counts[number]);
    }
    return map;
  }
}
