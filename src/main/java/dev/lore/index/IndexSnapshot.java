package dev.lore.index;

import dev.lore.model.AccountId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One committed state of the index. Every answer depends only on passages that the readers may
/// read: hits, order, counts, statistics and completions. Thread-safe; close it when done.
public interface IndexSnapshot extends AutoCloseable {
  /// The passages for a text, in order. Term statistics come from what the readers may read. An
  /// empty text matches every passage of the filter; relevance is then [Order#NEWEST].
  ///
  /// @param limit at most 1,000
  Hits search(
      TextQuery text, PassageFilter filter, Readers readers, Order order, int offset, int limit);

  /// Counts over every passage of the text and filter.
  Counts count(TextQuery text, PassageFilter filter, Readers readers, CountSpec spec);

  /// How many passages name each topic, over all that the readers may read.
  TopicTotals topicTotals(Readers readers);

  /// Passages that say what the topic is, the best definition first; see [Definitions].
  List<Hit> definitions(TopicId topic, Readers readers, int limit);

  /// How many conversations each other account shares with the given ones: both wrote in them. From
  /// the highest number down, ties by id.
  Map<AccountId, Integer> companions(Set<AccountId> accounts, Readers readers, int limit);

  Optional<Passage> passage(PassageId id, Readers readers);

  /// Those of the passages that are there and may be read, in the order of the ids; cheaper than
  /// one by one.
  default List<Passage> passages(List<PassageId> ids, Readers readers) {
    return ids.stream().flatMap(id -> passage(id, readers).stream()).toList();
  }

  /// Words and their weights, for those who rank by themselves.
  WordSearch words(Readers readers);

  /// Every passage, whoever may read it, in no order; for background work.
  void forEachPassage(Consumer<Passage> consumer);

  @Override
  void close();

  /// How hits are ordered; equal ones newest first, then in a fixed order.
  enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST,
    /// The most telling first, whatever the text: see [Telling].
    TELLING
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
