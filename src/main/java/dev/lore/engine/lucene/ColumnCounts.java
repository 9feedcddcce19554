package dev.lore.engine.lucene;

import static dev.lore.engine.lucene.SegmentColumns.AUTHOR;
import static dev.lore.engine.lucene.SegmentColumns.DAY;
import static dev.lore.engine.lucene.SegmentColumns.PLACE;
import static dev.lore.engine.lucene.SegmentColumns.ROW;
import static dev.lore.engine.lucene.SegmentColumns.TOPICS;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentKind;
import dev.lore.model.SourceId;
import java.util.Arrays;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;

/// Counts passages by their columns into plain arrays, no hashing. Each row of a passage is read
/// once, while it is near. Not thread-safe.
final class ColumnCounts {
  private static final int MAX_DAYS = 1 << 17;

  /// Rows of so many passages stay in the nearest cache from one column to the next.
  private static final int NEAR = 256;

  private final Dictionaries numbers;
  private final CountSpec spec;

  /// By number and 1, so that what is not there is counted too, at 0, and nobody has to ask.
  private final int[] topics;

  private final int[] authors;

  private final int[] places;
  private final FixedBitSet conversations;

  /// By day since 1970; before it, and after the year 2328, nothing is dated in earnest.
  private int[] days = new int[0];

  private long total;

  /// Every column of the counted segments must be loaded before: the dictionaries are then full.
  ColumnCounts(Dictionaries numbers, CountSpec spec) {
    this.numbers = numbers;
    this.spec = spec;
    topics = new int[spec.topics() == 0 ? 0 : 1 + numbers.topics.size()];
    authors = new int[spec.authors() == 0 ? 0 : 1 + numbers.authors.size()];
    places = new int[spec.channels() > 0 || spec.sources() ? numbers.places.size() : 0];
    conversations = new FixedBitSet(spec.conversations() ? numbers.conversations.size() : 0);
  }

  /// Counts the first `size` documents.
  void addAll(SegmentColumns here, int[] docs, int size) {
    total += size;
    for (int from = 0; from < size; from += NEAR) {
      int to = Math.min(size, from + NEAR);
      if (topics.length > 0) {
        countTopics(here, docs, from, to);
      }
      var rows = here.rows;
      if (authors.length > 0) {
        for (int i = from; i < to; i++) {
          authors[rows[docs[i] * ROW + AUTHOR]]++;
        }
      }
      if (places.length > 0) {
        for (int i = from; i < to; i++) {
          places[rows[docs[i] * ROW + PLACE]]++;
        }
      }
      if (spec.days()) {
        for (int i = from; i < to; i++) {
          countDay(rows[docs[i] * ROW + DAY]);
        }
      }
    }
    if (spec.conversations()) {
      for (int i = 0; i < size; i++) {
        conversations.set(here.conversation[docs[i]]);
      }
    }
  }

  private void countTopics(SegmentColumns here, int[] docs, int from, int to) {
    var rows = here.rows;
    for (int i = from; i < to; i++) {
      int at = docs[i] * ROW;
      topics[rows[at]]++;
      topics[rows[at + 1]]++;
      int third = rows[at + 2];
      if (third >= 0) {
        topics[third]++;
      } else {
        int end = here.topicStart[docs[i] + 1];
        for (int t = here.topicStart[docs[i]] + TOPICS - 1; t < end; t++) {
          topics[here.topics[t] + 1]++;
        }
      }
    }
  }

  private void countDay(int day) {
    if (day < 0 || day >= MAX_DAYS) {
      return;
    }
    if (day >= days.length) {
      days = Arrays.copyOf(days, Math.max(day + 1, 1 << 15));
    }
    days[day]++;
  }

  Counts counts() {
    var byDay = new TreeMap<Integer, Integer>();
    for (int day = 0; day < days.length; day++) {
      if (days[day] > 0) {
        byDay.put(day, days[day]);
      }
    }
    var sources = new int[spec.sources() ? numbers.sources.size() : 0];
    var channels = new int[spec.channels() == 0 ? 0 : numbers.channels.size()];
    var kinds = new int[DocumentKind.values().length];
    share(channels, sources, kinds);
    return new Counts(
        total,
        conversations.cardinality(),
        new TopicCounts(numbers.topics, known(topics), spec.topics()),
        Highest.of(known(authors), spec.authors(), numbers.authors, AccountId::new),
        Highest.of(channels, spec.channels(), numbers.channels, ChannelId::new),
        Highest.of(sources, sources.length, numbers.sources, SourceId::new),
        Highest.of(kinds, n -> DocumentKind.values()[n]),
        byDay);
  }

  /// Shares out what was counted by place.
  private void share(int[] channels, int[] sources, int[] kinds) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] > 0) {
        var place = numbers.places.place(i);
        if (channels.length > 0) {
          channels[place.channel()] += places[i];
        }
        if (sources.length > 0) {
          sources[place.source()] += places[i];
          kinds[place.kind()] += places[i];
        }
      }
    }
  }

  private static int[] known(int[] counts) {
    return counts.length == 0 ? counts : Arrays.copyOfRange(counts, 1, counts.length);
  }
}
