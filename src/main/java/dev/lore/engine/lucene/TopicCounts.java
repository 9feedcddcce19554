package dev.lore.engine.lucene;

import dev.lore.model.TopicId;
import java.util.AbstractMap;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Counts by topic, from the highest down. There may be tens of thousands and mostly a few are
/// asked for, so objects and order are made when somebody walks through it. Thread-safe, read-only.
final class TopicCounts extends AbstractMap<TopicId, Integer> {
  private final Dictionary topics;
  private final int[] counts;
  private final int limit;
  private volatile @Nullable Map<TopicId, Integer> sorted;

  TopicCounts(Dictionary topics, int[] counts, int limit) {
    this.topics = topics;
    this.counts = counts;
    this.limit = limit;
  }

  @Override
  public @Nullable Integer get(Object key) {
    if (limit < counts.length) {
      return sorted().get(key);
    }
    if (!(key instanceof TopicId topic)) {
      return null;
    }
    int number = topics.find(topic.value());
    return number < 0 || number >= counts.length || counts[number] == 0 ? null : counts[number];
  }

  @Override
  public boolean containsKey(Object key) {
    return get(key) != null;
  }

  @Override
  public Set<Entry<TopicId, Integer>> entrySet() {
    return sorted().entrySet();
  }

  private Map<TopicId, Integer> sorted() {
    var known = sorted;
    if (known == null) {
      known =
          Collections.unmodifiableMap(
              Highest.of(counts, limit, n -> new TopicId(topics.value(n)), TopicId::value));
      sorted = known;
    }
    return known;
  }
}
