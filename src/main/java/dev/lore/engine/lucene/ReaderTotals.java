package dev.lore.engine.lucene;

import dev.lore.index.Counts;
import dev.lore.index.Readers;
import dev.lore.index.TopicTotals;
import dev.lore.model.TopicId;
import java.util.Arrays;
import java.util.Map;

/// The background of one viewer: the sum of [SegmentTotals] over the classes that the viewer may
/// read.
final class ReaderTotals implements TopicTotals {
  private static final Counts NOTHING =
      new Counts(0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private final Dictionary topics;
  private int[] counts;
  private long passages;
  private long closedPassages;
  private long closedWords;
  private Counts all = NOTHING;
  private Map<TopicId, Integer> sorted = Map.of();

  ReaderTotals(Dictionary topics) {
    this.topics = topics;
    counts = new int[topics.size()];
  }

  void add(int audience, int morePassages, long moreWords) {
    passages += morePassages;
    if (audience != Readers.EVERYONE) {
      closedPassages += morePassages;
      closedWords += moreWords;
    }
  }

  void add(int topic, int count) {
    if (topic >= counts.length) {
      counts = Arrays.copyOf(counts, topics.size());
    }
    counts[topic] += count;
  }

  /// Call once, after everything was added.
  void complete(Counts counted) {
    all = counted;
    sorted = new TopicCounts(topics, counts, Integer.MAX_VALUE);
  }

  @Override
  public Counts counts() {
    return all;
  }

  /// Passages that not everyone may read.
  long closedPassages() {
    return closedPassages;
  }

  /// Words in them.
  long closedWords() {
    return closedWords;
  }

  @Override
  public long passages() {
    return passages;
  }

  @Override
  public int of(TopicId topic) {
    int number = topics.find(topic.value());
    return number < 0 || number >= counts.length ? 0 : counts[number];
  }

  @Override
  public Map<TopicId, Integer> asMap() {
    return sorted;
  }
}
