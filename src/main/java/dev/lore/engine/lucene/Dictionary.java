package dev.lore.engine.lucene;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.lucene.util.BytesRef;

/// Numbers values of one field in the order in which they are first seen, the same for all
/// segments, so that counts of segments add up in one array. Only grows while the index is open.
/// Thread-safe.
final class Dictionary {
  private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
  private volatile String[] values = new String[64];
  private volatile int size;
  private volatile Ranks ranks = new Ranks(new int[0], new int[0]);

  /// The order of the values.
  ///
  /// @param ofNumber the place of each number in it
  /// @param numbers in this order
  record Ranks(int[] ofNumber, int[] numbers) {}

  synchronized int number(BytesRef value) {
    return number(value.utf8ToString());
  }

  private int number(String value) {
    var known = numbers.get(value);
    if (known != null) {
      return known;
    }
    int number = size;
    if (number == values.length) {
      values = Arrays.copyOf(values, number * 2);
    }
    values[number] = value;
    numbers.put(value, number);
    size = number + 1;
    return number;
  }

  /// The number of a value; -1 where it was never seen.
  int find(String value) {
    return numbers.getOrDefault(value, -1);
  }

  String value(int number) {
    return values[number];
  }

  int size() {
    return size;
  }

  /// The order of the values, for ties that must not depend on what was seen first. Made anew where
  /// values were added since.
  Ranks ranks() {
    var known = ranks;
    int count = size;
    if (known.numbers().length < count) {
      var all = values;
      var sorted =
          IntStream.range(0, count)
              .boxed()
              .sorted(Comparator.comparing(number -> all[number]))
              .mapToInt(Integer::intValue)
              .toArray();
      var places = new int[count];
      for (int rank = 0; rank < count; rank++) {
        places[sorted[rank]] = rank;
      }
      known = new Ranks(places, sorted);
      ranks = known;
    }
    return known;
  }
}
