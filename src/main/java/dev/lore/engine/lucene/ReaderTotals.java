package dev.lore.engine.lucene;

import dev.lore.index.Readers;
import dev.lore.index.TopicTotals;
import dev.lore.model.TopicId;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/// The background of one viewer: the sum of [SegmentTotals] over the classes that the viewer may
/// read.
final class ReaderTotals implements TopicTotals {
  private final Dictionary topics;
  private int[] counts;
  private long passages;
  private long closedPassages;
  private long closedWords;
  private Map<Integer, Integer> days = Map.of();

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

  void days(Map<Integer, Integer> byDay) {
    days = Collections.unmodifiableMap(byDay);
  }

  @Override
  public Map<Integer, Integer> days() {
    return days;
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
    var map = new HashMap<TopicId, Integer>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        map.put(new TopicId(topics.value(i)), counts[i]);
      }
    }
    return map;
  }
}
