package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.DocumentKind;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.function.Function;

/// Who may read a passage, and the parts of a [PassageFilter] that are cheaper to look up in a
/// column than to walk in postings: source, kind, time, question and everything excluded. Applied
/// by collectors to each match, which leaves Lucene its fast ways through postings.
final class ColumnFilter {
  private final Readers readers;
  private final BitSet sources;
  private final BitSet kinds;
  private final long from;
  private final long to;
  private final boolean question;
  private final BitSet notTopics;
  private final BitSet notAuthors;
  private final BitSet notChannels;
  private final BitSet notSources;
  private final BitSet notKinds;

  ColumnFilter(Dictionaries numbers, PassageFilter filter, Readers readers) {
    this.readers = readers;
    sources = numbers(filter.sources(), s -> numbers.sources.find(s.value()));
    kinds = numbers(filter.kinds(), DocumentKind::ordinal);
    from = filter.from().map(ColumnFilter::millisUp).orElse(Long.MIN_VALUE);
    to = filter.to().map(ColumnFilter::millisUp).orElse(Long.MAX_VALUE);
    question = filter.question();
    notTopics = numbers(filter.notTopics(), t -> numbers.topics.find(t.value()));
    notAuthors = numbers(filter.notAuthors(), a -> numbers.authors.find(a.value()));
    notChannels = numbers(filter.notChannels(), c -> numbers.channels.find(c.value()));
    notSources = numbers(filter.notSources(), s -> numbers.sources.find(s.value()));
    notKinds = numbers(filter.notKinds(), DocumentKind::ordinal);
    if (!filter.sources().isEmpty() && sources.isEmpty()) {
      sources.set(numbers.sources.size()); // asked for, but in no passage: matches nothing
    }
  }

  private static long millisUp(Instant instant) {
    long millis = instant.toEpochMilli();
    return instant.getNano() % 1_000_000 == 0 ? millis : millis + 1;
  }

  private static <T> BitSet numbers(Collection<T> values, Function<T, Integer> number) {
    var bits = new BitSet();
    for (var value : values) {
      int at = number.apply(value);
      if (at >= 0) {
        bits.set(at);
      }
    }
    return bits;
  }

  boolean matches(SegmentColumns columns, int doc) {
    if (!readers.mayRead(columns.audience[doc])) {
      return false;
    }
    short flags = columns.flags[doc];
    int kind = Flags.kindOrdinal(flags);
    long time = columns.time[doc];
    if (time < from
        || time >= to
        || (question && !Flags.question(flags))
        || (!kinds.isEmpty() && !kinds.get(kind))
        || notKinds.get(kind)
        || (!sources.isEmpty() && !has(sources, columns.source[doc]))
        || has(notSources, columns.source[doc])
        || has(notAuthors, columns.author[doc])
        || has(notChannels, columns.channel[doc])) {
      return false;
    }
    if (!notTopics.isEmpty()) {
      for (int i = columns.topicStart[doc]; i < columns.topicStart[doc + 1]; i++) {
        if (notTopics.get(columns.topics[i])) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean has(BitSet bits, int number) {
    return number >= 0 && bits.get(number);
  }
}
