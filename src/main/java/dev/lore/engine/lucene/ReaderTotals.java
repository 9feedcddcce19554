package dev.lore.engine.lucene;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TopicTotals;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The background of one viewer: the sum of [SegmentTotals] over the classes that the viewer may
/// read, the newest passages, and counts over stretches of time, which the home page asks for again
/// and again.
final class ReaderTotals implements TopicTotals {
  /// How many of the newest passages are kept.
  static final int LATEST = 64;

  private static final int MAX_KEPT_COUNTS = 8;

  private static final Counts NOTHING =
      new Counts(0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

  private final Dictionary topics;
  private int[] counts;
  private long passages;
  private long closedPassages;
  private long closedWords;
  private long latestTalk = Long.MIN_VALUE;
  private List<TopHits.Found> latest = List.of();
  private Counts all = NOTHING;
  private Map<TopicId, Integer> sorted = Map.of();
  private final Map<Broad, Counts> broad = new ConcurrentHashMap<>();

  private record Broad(PassageFilter filter, CountSpec spec) {}

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
  ///
  /// @param newest the newest of all, newest first
  /// @param talk time of the newest message or mail, `Long.MIN_VALUE` where there is none
  void complete(Counts counted, List<TopHits.Found> newest, long talk) {
    all = counted;
    latest = newest;
    latestTalk = talk;
    sorted = new TopicCounts(topics, counts, Integer.MAX_VALUE);
  }

  @Override
  public Counts counts() {
    return all;
  }

  /// The newest passages, [#LATEST] at most, newest first.
  List<TopHits.Found> latest() {
    return latest;
  }

  /// Counts that are kept for the next who asks the same.
  Counts broad(PassageFilter filter, CountSpec spec, Supplier<Counts> counting) {
    var asked = new Broad(filter, spec);
    var known = broad.get(asked);
    if (known == null) {
      known = counting.get();
      if (broad.size() < MAX_KEPT_COUNTS) {
        broad.put(asked, known);
      }
    }
    return known;
  }

  @Override
  public Optional<Instant> latestTalk() {
    return latestTalk == Long.MIN_VALUE
        ? Optional.empty()
        : Optional.of(Instant.ofEpochMilli(latestTalk));
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
