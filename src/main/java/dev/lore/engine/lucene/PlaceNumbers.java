package dev.lore.engine.lucene;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Numbers the places where something is said: a channel, its source and a kind of document, which
/// mostly go together. Counted as one, three columns take one. Only grows while the index is open.
/// Thread-safe.
final class PlaceNumbers {
  private final Map<Place, Integer> numbers = new HashMap<>();
  private volatile @Nullable Place[] places = new @Nullable Place[64];
  private volatile int size;

  /// @param channel its number, -1 for none
  /// @param source its number
  /// @param kind ordinal of its kind
  record Place(int channel, int source, int kind) {}

  synchronized int number(Place place) {
    var known = numbers.get(place);
    if (known != null) {
      return known;
    }
    int number = size;
    if (number == places.length) {
      var more = new @Nullable Place[number * 2];
      System.arraycopy(places, 0, more, 0, number);
      places = more;
    }
    places[number] = place;
    numbers.put(place, number);
    size = number + 1;
    return number;
  }

  Place place(int number) {
    return Objects.requireNonNull(places[number]);
  }

  int size() {
    return size;
  }
}
