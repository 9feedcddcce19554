package dev.lore.index;

import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One committed state of the index. Every answer depends only on passages that the readers may
/// read: hits, order, counts, statistics and completions. Thread-safe; close it when done.
public interface IndexSnapshot extends AutoCloseable {
  /// The best passages for a text, best first. Term statistics come from what the readers may read.
  /// An empty text matches every passage of the filter, newest first.
  Hits search(
      String text, PassageFilter filter, Readers readers, Order order, int offset, int limit);

  /// Counts over every passage of the text and filter.
  Counts count(String text, PassageFilter filter, Readers readers, CountSpec spec);

  /// How many passages name each topic, over all that the readers may read: the background for
  /// "related" and "rising". Exact.
  Map<TopicId, Integer> topicTotals(Readers readers);

  Optional<Passage> passage(PassageId id, Readers readers);

  /// Passages nearest in meaning, where vectors are there already; else empty.
  List<Hit> nearest(float[] vector, PassageFilter filter, Readers readers, int limit);

  @Override
  void close();

  /// How hits are ordered.
  enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /// @param highlights spans of the passage's text that matched, as start and end in turn
  record Hit(Passage passage, double score, int[] highlights) {}

  /// @param total exact number of passages that matched, not only those in `hits`
  record Hits(List<Hit> hits, long total) {
    public Hits {
      hits = List.copyOf(hits);
    }
  }
}
