package dev.lore.engine.lucene;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.model.AccountId;
import dev.lore.model.ChannelId;
import dev.lore.model.DocumentKind;
import dev.lore.model.SourceId;
import java.util.Arrays;
import java.util.TreeMap;
import org.apache.lucene.util.FixedBitSet;

/// Counts passages by their columns into plain arrays, one pass, no hashing. Not thread-safe.
final class ColumnCounts {
  private static final int MAX_DAYS = 1 << 17;

  private final Dictionaries numbers;
  private final CountSpec spec;
  private final int[] topics;
  private final int[] authors;
  private final int[] channels;
  private final int[] sources;
  private final int[] kinds = new int[DocumentKind.values().length];
  private final FixedBitSet conversations;

  /// By day since 1970; before it, and after the year 2328, nothing is dated in earnest.
  private int[] days = new int[0];

  private long total;

  /// Every column of the counted segments must be loaded before: the dictionaries are then full.
  ColumnCounts(Dictionaries numbers, CountSpec spec) {
    this.numbers = numbers;
    this.spec = spec;
    topics = new int[spec.topics() == 0 ? 0 : numbers.topics.size()];
    authors = new int[spec.authors() == 0 ? 0 : numbers.authors.size()];
    channels = new int[spec.channels() == 0 ? 0 : numbers.channels.size()];
    sources = new int[spec.sources() ? numbers.sources.size() : 0];
    conversations = new FixedBitSet(spec.conversations() ? numbers.conversations.size() : 0);
  }

  /// Counts the first `size` documents, one column after the other: each is a short loop.
  void addAll(SegmentColumns here, int[] docs, int size) {
    total += size;
    if (topics.length > 0) {
      for (int i = 0; i < size; i++) {
        for (int t = here.topicStart[docs[i]]; t < here.topicStart[docs[i] + 1]; t++) {
          topics[here.topics[t]]++;
        }
      }
    }
    if (authors.length > 0) {
      for (int i = 0; i < size; i++) {
        int author = here.author[docs[i]];
        if (author >= 0) {
          authors[author]++;
        }
      }
    }
    if (channels.length > 0) {
      for (int i = 0; i < size; i++) {
        channels[here.channel[docs[i]]]++;
      }
    }
    if (spec.sources()) {
      for (int i = 0; i < size; i++) {
        sources[here.source[docs[i]]]++;
        kinds[Flags.kindOrdinal(here.flags[docs[i]])]++;
      }
    }
    if (spec.conversations()) {
      for (int i = 0; i < size; i++) {
        conversations.set(here.conversation[docs[i]]);
      }
    }
    if (spec.days()) {
      for (int i = 0; i < size; i++) {
        if (here.time[docs[i]] != 0) {
          countDay(here.day(docs[i]));
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
    return new Counts(
        total,
        conversations.cardinality(),
        new TopicCounts(numbers.topics, topics, spec.topics()),
        Highest.of(authors, spec.authors(), numbers.authors, AccountId::new),
        Highest.of(channels, spec.channels(), numbers.channels, ChannelId::new),
        Highest.of(sources, sources.length, numbers.sources, SourceId::new),
        Highest.of(kinds, n -> DocumentKind.values()[n]),
        byDay);
  }
}
