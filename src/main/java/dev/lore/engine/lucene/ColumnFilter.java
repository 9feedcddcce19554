package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.DocumentKind;
import dev.lore.model.Role;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Who may read a passage, and the parts of a [PassageFilter] that are looked up in columns.
/// Applied to each match, which leaves Lucene its fast ways through postings.
///
/// [#matches] holds a match of [FilterQuery] to who may read it and to what is not walked in
/// postings: source, kind, time, question, role and everything excluded. [#narrows] holds what is
/// already known to be readable to the whole filter but for participants and documents, which are
/// in no column.
final class ColumnFilter {
  private final Readers readers;
  private final BitSet sources;
  private final BitSet kinds;
  private final long from;
  private final long to;
  private final boolean question;
  private final EnumSet<Role> roles = EnumSet.noneOf(Role.class);
  private final BitSet notTopics;
  private final BitSet notAuthors;
  private final BitSet notChannels;
  private final BitSet notSources;
  private final BitSet notKinds;
  private final BitSet authors;
  private final BitSet channels;
  private final int[] conversations;
  private final BitSet topics;
  private final int[] alsoTopics;
  private final List<BitSet> eachOf;

  /// Whether anything but time, question and role is asked; spares most passages most of the
  /// checks.
  private final boolean bySets;

  ColumnFilter(Dictionaries numbers, PassageFilter filter, Readers readers) {
    this.readers = readers;
    sources =
        wanted(filter.sources(), s -> numbers.sources.find(s.value()), numbers.sources.size());
    kinds = numbers(filter.kinds(), DocumentKind::ordinal);
    from = filter.from().map(ColumnFilter::millisUp).orElse(Long.MIN_VALUE);
    to = filter.to().map(ColumnFilter::millisUp).orElse(Long.MAX_VALUE);
    question = filter.question();
    roles.addAll(filter.roles());
    notTopics = numbers(filter.notTopics(), t -> numbers.topics.find(t.value()));
    notAuthors = numbers(filter.notAuthors(), a -> numbers.authors.find(a.value()));
    notChannels = numbers(filter.notChannels(), c -> numbers.channels.find(c.value()));
    notSources = numbers(filter.notSources(), s -> numbers.sources.find(s.value()));
    notKinds = numbers(filter.notKinds(), DocumentKind::ordinal);
    authors =
        wanted(filter.authors(), a -> numbers.authors.find(a.value()), numbers.authors.size());
    channels =
        wanted(filter.channels(), c -> numbers.channels.find(c.value()), numbers.channels.size());
    topics = wanted(filter.topics(), t -> number(numbers, t), numbers.topics.size());
    conversations =
        filter.conversations().stream()
            .mapToInt(c -> numbers.conversations.find(c.value()))
            .toArray();
    alsoTopics = filter.alsoTopics().stream().mapToInt(t -> number(numbers, t)).toArray();
    eachOf =
        filter.eachOf().stream()
            .map(some -> wanted(some, t -> number(numbers, t), numbers.topics.size()))
            .toList();
    bySets =
        Stream.of(
                    sources,
                    kinds,
                    notTopics,
                    notAuthors,
                    notChannels,
                    notSources,
                    notKinds,
                    channels,
                    topics)
                .anyMatch(set -> !set.isEmpty())
            || conversations.length > 0
            || alsoTopics.length > 0
            || !eachOf.isEmpty();
  }

  private static int number(Dictionaries numbers, TopicId topic) {
    return numbers.topics.find(topic.value());
  }

  private static long millisUp(Instant instant) {
    long millis = instant.toEpochMilli();
    return instant.getNano() % 1_000_000 == 0 ? millis : millis + 1;
  }

  private static <T> BitSet numbers(Collection<T> values, ToIntFunction<T> number) {
    var bits = new BitSet();
    for (var value : values) {
      int at = number.applyAsInt(value);
      if (at >= 0) {
        bits.set(at);
      }
    }
    return bits;
  }

  /// Not empty where something was asked for: what is in no passage matches nothing.
  ///
  /// @param free a number that no passage of this state has
  private static <T> BitSet wanted(Collection<T> values, ToIntFunction<T> number, int free) {
    var bits = numbers(values, number);
    if (!values.isEmpty() && bits.isEmpty()) {
      bits.set(free);
    }
    return bits;
  }

  boolean matches(SegmentColumns columns, int doc) {
    if (!readers.mayRead(columns.audience[doc])) {
      return false;
    }
    long time = columns.time[doc];
    if (time < from || time >= to || !does(columns.flags[doc])) {
      return false;
    }
    return !bySets || matchesSets(columns, doc);
  }

  /// Whether the passage does what is asked for.
  private boolean does(short flags) {
    return (!question || Flags.question(flags))
        && (roles.isEmpty() || roles.contains(Flags.role(flags)));
  }

  boolean mayRead(SegmentColumns columns, int doc) {
    return readers.mayRead(columns.audience[doc]);
  }

  private boolean matchesSets(SegmentColumns columns, int doc) {
    int kind = Flags.kindOrdinal(columns.flags[doc]);
    return (kinds.isEmpty() || kinds.get(kind))
        && !notKinds.get(kind)
        && (sources.isEmpty() || has(sources, columns.source[doc]))
        && !has(notSources, columns.source[doc])
        && !has(notAuthors, columns.author[doc])
        && !has(notChannels, columns.channel[doc])
        && (notTopics.isEmpty() || !hasTopic(notTopics, columns, doc));
  }

  /// @param doc of a passage that the readers may read
  boolean narrows(SegmentColumns columns, int doc) {
    if (!authors.isEmpty() && !has(authors, columns.author[doc])) {
      return false;
    }
    long time = columns.time[doc];
    if (time < from || time >= to || !does(columns.flags[doc])) {
      return false;
    }
    return !bySets
        || ((channels.isEmpty() || has(channels, columns.channel[doc]))
            && (conversations.length == 0 || isOneOf(conversations, columns.conversation[doc]))
            && (topics.isEmpty() || hasTopic(topics, columns, doc))
            && hasAll(alsoTopics, columns, doc)
            && hasEach(eachOf, columns, doc)
            && matchesSets(columns, doc));
  }

  private static boolean hasAll(int[] topics, SegmentColumns columns, int doc) {
    for (int topic : topics) {
      if (!columns.hasTopic(doc, topic)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasEach(List<BitSet> sets, SegmentColumns columns, int doc) {
    for (var set : sets) {
      if (!hasTopic(set, columns, doc)) {
        return false;
      }
    }
    return true;
  }

  private static boolean hasTopic(BitSet topics, SegmentColumns columns, int doc) {
    for (int i = columns.topicStart[doc]; i < columns.topicStart[doc + 1]; i++) {
      if (topics.get(columns.topics[i])) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOneOf(int[] numbers, int number) {
    for (int each : numbers) {
      if (each == number && number >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean has(BitSet bits, int number) {
    return number >= 0 && bits.get(number);
  }
}
