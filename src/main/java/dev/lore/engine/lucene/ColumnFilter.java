package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.DocumentKind;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/// Who may read a passage, and the parts of a [PassageFilter] that are looked up in columns.
/// Applied to each match, which leaves Lucene its fast ways through postings.
///
/// [#matches] holds a match of [FilterQuery] to who may read it and to what is not walked in
/// postings: source, kind, time, question, role and everything excluded. [#narrows] holds what is
/// already known to be readable to the whole filter but for participants and documents, which are
/// in no column.
final class ColumnFilter {
  private final Readers readers;
  private final boolean readsAll;
  private final long from;
  private final long to;
  private final boolean question;

  /// A bit for each ordinal of a role, and of a kind, that is wanted; 0 for any role.
  private final int roles;

  private final int kinds;
  private final BitSet notTopics;
  private final BitSet notAuthors;
  private final BitSet authors;
  private final int[] conversations;
  private final BitSet topics;
  private final int[] alsoTopics;
  private final List<BitSet> eachOf;

  /// The wanted places; empty where any will do.
  private final Optional<BitSet> places;

  /// What is asked for beyond the audience: spares most passages most of the checks.
  private final boolean byTime;

  private final boolean byFlags;
  private final boolean bySets;
  private final boolean byTopics;

  ColumnFilter(Dictionaries numbers, PassageFilter filter, Readers readers) {
    this.readers = readers;
    readsAll = readers instanceof Readers.All;
    from = filter.from().map(ColumnFilter::millisUp).orElse(Long.MIN_VALUE);
    to = filter.to().map(ColumnFilter::millisUp).orElse(Long.MAX_VALUE);
    question = filter.question();
    roles = bits(filter.roles());
    int allKinds = (1 << DocumentKind.values().length) - 1;
    kinds = (filter.kinds().isEmpty() ? allKinds : bits(filter.kinds())) & ~bits(filter.notKinds());
    notTopics = numbers(filter.notTopics(), t -> number(numbers, t));
    notAuthors = numbers(filter.notAuthors(), a -> numbers.authors.find(a.value()));
    authors =
        wanted(filter.authors(), a -> numbers.authors.find(a.value()), numbers.authors.size());
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
    places = places(numbers, filter);
    byTime = from > Long.MIN_VALUE || to < Long.MAX_VALUE;
    byFlags = question || roles != 0 || kinds != allKinds;
    byTopics =
        conversations.length > 0 || !topics.isEmpty() || alsoTopics.length > 0 || !eachOf.isEmpty();
    bySets = places.isPresent() || !notTopics.isEmpty() || !notAuthors.isEmpty();
  }

  private static int number(Dictionaries numbers, TopicId topic) {
    return numbers.topics.find(topic.value());
  }

  private static long millisUp(Instant instant) {
    long millis = instant.toEpochMilli();
    return instant.getNano() % 1_000_000 == 0 ? millis : millis + 1;
  }

  private static int bits(Collection<? extends Enum<?>> values) {
    return values.stream().mapToInt(value -> 1 << value.ordinal()).reduce(0, (a, b) -> a | b);
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

  private static Optional<BitSet> places(Dictionaries numbers, PassageFilter filter) {
    if (filter.sources().isEmpty()
        && filter.channels().isEmpty()
        && filter.notSources().isEmpty()
        && filter.notChannels().isEmpty()) {
      return Optional.empty();
    }
    var sources = numbers(filter.sources(), s -> numbers.sources.find(s.value()));
    var channels = numbers(filter.channels(), c -> numbers.channels.find(c.value()));
    var notSources = numbers(filter.notSources(), s -> numbers.sources.find(s.value()));
    var notChannels = numbers(filter.notChannels(), c -> numbers.channels.find(c.value()));
    var wanted = new BitSet();
    for (int i = 0; i < numbers.places.size(); i++) {
      var place = numbers.places.place(i);
      wanted.set(
          i,
          (filter.sources().isEmpty() || sources.get(place.source()))
              && (filter.channels().isEmpty() || channels.get(place.channel()))
              && !notSources.get(place.source())
              && !notChannels.get(place.channel()));
    }
    return Optional.of(wanted);
  }

  /// Whether every match that may be read will do.
  boolean isOnlyOfReaders() {
    return !byTime && !byFlags && !bySets;
  }

  /// Whether everybody's passages may be read without a look at each.
  boolean readsAll() {
    return readsAll;
  }

  boolean matches(SegmentColumns columns, int doc) {
    return mayRead(columns, doc)
        && (!byTime || isWithin(columns.time[doc]))
        && (!byFlags || does(columns.flags[doc]))
        && (!bySets || matchesSets(columns, doc));
  }

  boolean mayRead(SegmentColumns columns, int doc) {
    return readsAll || readers.mayRead(columns.audience[doc]);
  }

  private boolean isWithin(long time) {
    return time >= from && time < to;
  }

  /// Whether the passage does what is asked for, and is of its kind.
  private boolean does(short flags) {
    return (!question || Flags.question(flags))
        && (roles == 0 || (roles >>> Flags.roleOrdinal(flags) & 1) != 0)
        && (kinds >>> Flags.kindOrdinal(flags) & 1) != 0;
  }

  private boolean matchesSets(SegmentColumns columns, int doc) {
    return (places.isEmpty() || places.get().get(columns.placeNumber(doc)))
        && !has(notAuthors, columns.authorNumber(doc))
        && (notTopics.isEmpty() || !hasTopic(notTopics, columns, doc));
  }

  /// @param doc of a passage that the readers may read
  boolean narrows(SegmentColumns columns, int doc) {
    return (authors.isEmpty() || has(authors, columns.authorNumber(doc)))
        && (!byTime || isWithin(columns.time[doc]))
        && (!byFlags || does(columns.flags[doc]))
        && (!bySets || matchesSets(columns, doc))
        && (!byTopics || narrowsTopics(columns, doc));
  }

  /// The same, of many matches whose columns were gathered, in short loops one after the other.
  ///
  /// @param chosen places of matches in `gathered`, of which the first `size` are looked at; those
  ///   that fit are left at its start
  /// @param docs of all matches
  /// @return how many fit
  int narrow(Gathered gathered, SegmentColumns columns, int[] docs, int[] chosen, int size) {
    int kept = size;
    if (!authors.isEmpty()) {
      kept = keepAuthors(gathered.authors(), chosen, kept);
    }
    if (byTime) {
      kept = keepTimes(gathered.times(), chosen, kept);
    }
    if (byFlags) {
      kept = keepFlags(gathered.flags(), chosen, kept);
    }
    return bySets || byTopics ? keepRest(columns, docs, chosen, kept) : kept;
  }

  private int keepAuthors(int[] of, int[] chosen, int size) {
    int kept = 0;
    int only = authors.cardinality() == 1 ? authors.nextSetBit(0) : -1;
    if (only >= 0) {
      for (int i = 0; i < size; i++) {
        int match = chosen[i];
        chosen[kept] = match;
        kept += of[match] == only ? 1 : 0;
      }
    } else {
      for (int i = 0; i < size; i++) {
        int match = chosen[i];
        if (has(authors, of[match])) {
          chosen[kept++] = match;
        }
      }
    }
    return kept;
  }

  private int keepTimes(long[] of, int[] chosen, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int match = chosen[i];
      chosen[kept] = match;
      kept += isWithin(of[match]) ? 1 : 0;
    }
    return kept;
  }

  private int keepFlags(short[] of, int[] chosen, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int match = chosen[i];
      if (does(of[match])) {
        chosen[kept++] = match;
      }
    }
    return kept;
  }

  private int keepRest(SegmentColumns columns, int[] docs, int[] chosen, int size) {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int doc = docs[chosen[i]];
      if ((!bySets || matchesSets(columns, doc)) && (!byTopics || narrowsTopics(columns, doc))) {
        chosen[kept++] = chosen[i];
      }
    }
    return kept;
  }

  private boolean narrowsTopics(SegmentColumns columns, int doc) {
    return (conversations.length == 0 || isOneOf(conversations, columns.conversation[doc]))
        && (topics.isEmpty() || hasTopic(topics, columns, doc))
        && hasAll(alsoTopics, columns, doc)
        && hasEach(eachOf, columns, doc);
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
