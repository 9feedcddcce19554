package dev.lore.topics;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.LikelihoodRatio;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.AccountKind;
import dev.lore.model.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Tests whether topics are talked about more than before, against the viewer's own past: the share
/// of a topic in the last two weeks with its share in the twelve weeks before, by a G-test. "Now"
/// is the day of the newest message or mail that the viewer may read, so that an old export has its
/// rising topics too.
final class RiseDetector {
  private static final int RECENT_DAYS = 14;
  private static final int PAST_DAYS = 84;
  static final int MIN_RECENT = 5;
  private static final int MIN_PEOPLE = 2;
  private static final double MIN_FACTOR = 1.5;

  /// One long thread is one matter, not a rise.
  private static final int MIN_CONVERSATIONS = 2;

  /// How many of the most significant changes are looked at closely.
  private static final int TESTED = 24;

  /// With less past than this everything would be on the rise.
  private static final int MIN_PAST = 30;

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;
  private final int today;
  private final long recentAll;
  private final long pastAll;

  /// Now.
  RiseDetector(IndexSnapshot snapshot, Names names, Readers readers) {
    this(snapshot, names, readers, today(snapshot, readers));
  }

  /// As it was on a day (since 1970-01-01 UTC), looked back at from today: deleted talk is not
  /// there.
  RiseDetector(IndexSnapshot snapshot, Names names, Readers readers, int today) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
    this.today = today;
    var days = new TreeMap<>(snapshot.topicTotals(readers).counts().days());
    recentAll = sum(days, today - RECENT_DAYS, today);
    pastAll = sum(days, today - RECENT_DAYS - PAST_DAYS, today - RECENT_DAYS);
  }

  /// Files do not say when the team talked: copied today, a folder of old documents would make
  /// everything before it the past.
  private static int today(IndexSnapshot snapshot, Readers readers) {
    var totals = snapshot.topicTotals(readers);
    var days = totals.counts().days().keySet();
    return totals
        .latestTalk()
        .map(time -> (int) Math.floorDiv(time.getEpochSecond(), 86_400L))
        .orElse(days.stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  /// The end of the stretch, exclusive.
  Instant until() {
    return startOf(today + 1);
  }

  Instant since() {
    return startOf(today - RECENT_DAYS + 1);
  }

  Instant pastSince() {
    return startOf(today - RECENT_DAYS - PAST_DAYS + 1);
  }

  private static Instant startOf(int day) {
    return Instant.EPOCH.plus(Duration.ofDays(day));
  }

  /// Which topics are on the rise, from the most significant down. So many are tested at once that
  /// one in a thousand by chance would be one on every page: the bar rises with their number
  /// (Bonferroni), so that a page shows a chance rise once in twenty.
  List<HomePage.Rising> all(int limit) {
    var spec = CountSpec.ofTopics(Integer.MAX_VALUE);
    var stretch = PassageFilter.where().from(since()).to(until()).build();
    var before = PassageFilter.where().from(pastSince()).to(since()).build();
    var recent = snapshot.count(TextQuery.NONE, stretch, readers, spec).topics();
    var past = snapshot.count(TextQuery.NONE, before, readers, spec).topics();
    var tested = recent.entrySet().stream().takeWhile(e -> e.getValue() >= MIN_RECENT).toList();
    double bar = 2 * Math.log(20.0 * Math.max(1, tested.size()));
    return tested.stream()
        .map(e -> {
          int earlier = past.getOrDefault(e.getKey(), 0);
          return new Candidate(
              e.getKey(), e.getValue(), earlier, significance(e.getValue(), earlier));
        })
        .filter(candidate -> candidate.significance() >= bar)
        .sorted(
            Comparator.comparingDouble(Candidate::significance)
                .reversed()
                .thenComparing(Candidate::topic))
        .limit(TESTED)
        .flatMap(c ->
            names.topic(c.topic()).stream()
                .flatMap(topic ->
                    of(c.topic(), c.recent(), c.past()).stream()
                        .map(rise -> new HomePage.Rising(topic, rise))))
        .limit(limit)
        .toList();
  }

  private record Candidate(TopicId topic, long recent, long past, double significance) {}

  /// @param days the topic's passages by day
  Optional<Rise> of(TopicId topic, Map<Integer, Integer> days) {
    NavigableMap<Integer, Integer> sorted = new TreeMap<>(days);
    long recent = sum(sorted, today - RECENT_DAYS, today);
    long past = sum(sorted, today - RECENT_DAYS - PAST_DAYS, today - RECENT_DAYS);
    return of(topic, recent, past);
  }

  Optional<Rise> of(TopicId topic, long recent, long past) {
    if (recent < MIN_RECENT || pastAll < MIN_PAST) {
      return Optional.empty();
    }
    double significance = significance(recent, past);
    double expected = past * (recentAll / (double) pastAll);
    if (significance < LikelihoodRatio.ONE_IN_A_THOUSAND
        || recent < MIN_FACTOR * Math.max(0.5, expected)) {
      return Optional.empty();
    }
    var counts =
        snapshot.count(
            TextQuery.NONE,
            PassageFilter.where().topics(Set.of(topic)).from(since()).to(until()).build(),
            readers,
            new CountSpec(0, Integer.MAX_VALUE, 0, false, false, true));
    int people = people(counts);
    return people < MIN_PEOPLE || counts.conversations() < MIN_CONVERSATIONS
        ? Optional.empty()
        : Optional.of(
            new Rise(
                since(),
                Duration.ofDays(RECENT_DAYS),
                (int) recent,
                expected,
                people,
                (int) counts.conversations(),
                significance));
  }

  double significance(long recent, long past) {
    return LikelihoodRatio.signed(recent, recentAll - recent, past, pastAll - past);
  }

  private int people(Counts counts) {
    return (int)
        counts.authors().keySet().stream()
            .flatMap(account -> names.personOf(account).stream())
            .filter(person -> person.kind() == AccountKind.HUMAN)
            .distinct()
            .count();
  }

  /// Days after `from` up to `to`.
  private static long sum(NavigableMap<Integer, Integer> days, int from, int to) {
    return days.subMap(from, false, to, true).values().stream().mapToLong(n -> n).sum();
  }
}
