package dev.lore.topics;

import dev.lore.index.CountSpec;
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

  /// With less past than this everything would be on the rise.
  private static final int MIN_PAST = 30;

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;
  private final int today;
  private final long recentAll;
  private final long pastAll;

  RiseDetector(IndexSnapshot snapshot, Names names, Readers readers) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
    var totals = snapshot.topicTotals(readers);
    NavigableMap<Integer, Integer> days = new TreeMap<>(totals.counts().days());
    // Files do not say when the team talked: copied today, a folder of old documents would make
    // everything before it the past.
    today =
        totals
            .latestTalk()
            .map(time -> (int) Math.floorDiv(time.getEpochSecond(), 86_400L))
            .orElse(days.isEmpty() ? 0 : days.lastKey());
    recentAll = sum(days, today - RECENT_DAYS, today);
    pastAll = sum(days, today - RECENT_DAYS - PAST_DAYS, today - RECENT_DAYS);
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
    int people = people(topic);
    return people < MIN_PEOPLE
        ? Optional.empty()
        : Optional.of(
            new Rise(
                since(),
                Duration.ofDays(RECENT_DAYS),
                (int) recent,
                expected,
                people,
                significance));
  }

  double significance(long recent, long past) {
    return LikelihoodRatio.signed(recent, recentAll - recent, past, pastAll - past);
  }

  private int people(TopicId topic) {
    var counts =
        snapshot.count(
            TextQuery.NONE,
            PassageFilter.where().topics(Set.of(topic)).from(since()).build(),
            readers,
            new CountSpec(0, Integer.MAX_VALUE, 0, false, false, false));
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
