package dev.lore.engine.lucene;

import dev.lore.model.TopicId;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Counts by topic, from the highest down. There may be tens of thousands, they are kept for many
/// audiences, and mostly a few are asked for: order is made when somebody walks through it, objects
/// one by one on the way. Thread-safe, read-only.
final class TopicCounts extends AbstractMap<TopicId, Integer> {
  private final Dictionary topics;
  private final int[] counts;
  private final int limit;
  private volatile @Nullable Order order;

  /// @param numbers of the topics that are in, highest first
  private record Order(int[] numbers, BitSet members) {}

  /// @param limit how many topics are in, the highest
  TopicCounts(Dictionary topics, int[] counts, int limit) {
    this.topics = topics;
    this.counts = counts;
    this.limit = limit;
  }

  @Override
  public @Nullable Integer get(Object key) {
    if (!(key instanceof TopicId topic)) {
      return null;
    }
    int number = topics.find(topic.value());
    boolean in =
        number >= 0
            && number < counts.length
            && counts[number] > 0
            && (limit >= counts.length || order().members().get(number));
    return in ? counts[number] : null;
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public int size() {
    return order().numbers().length;
  }

  @Override
  public Set<Entry<TopicId, Integer>> entrySet() {
    var numbers = order().numbers();
    return new AbstractSet<>() {
      @Override
      public Iterator<Entry<TopicId, Integer>> iterator() {
        return IntStream.of(numbers)
            .mapToObj(number ->
                (Entry<TopicId, Integer>)
                    new SimpleImmutableEntry<>(new TopicId(topics.value(number)), counts[number]))
            .iterator();
      }

      @Override
      public int size() {
        return numbers.length;
      }
    };
  }

  private Order order() {
    var known = order;
    if (known == null) {
      var numbers = counts.length == 0 ? counts : Highest.numbers(counts, limit, topics.ranks());
      var members = new BitSet(counts.length);
      IntStream.of(numbers).forEach(members::set);
      known = new Order(numbers, members);
      order = known;
    }
    return known;
  }
}
