package dev.lore.topics;

import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.TopicId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/// Topic pages, cards, lists and the home page, computed at the moment of asking. Thread-safe; a
/// page takes milliseconds of one core, so run many at once on a pool of platform threads.
///
/// A topic of which the readers may read no passage does not exist for them.
public final class Topics {
  private static final int WARMING_TOPICS = 20;
  private static final int WARMING_ROUNDS = 10;

  private final PassageIndex index;
  private final Names names;

  public Topics(PassageIndex index, Names names) {
    this.index = index;
    this.names = names;
  }

  public Optional<TopicPage> page(TopicId id, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return names.topic(id).flatMap(t -> new TopicQuery(snapshot, names, readers, t).page());
    }
  }

  public Optional<TopicCard> card(TopicId id, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return names.topic(id).flatMap(t -> new TopicQuery(snapshot, names, readers, t).card());
    }
  }

  /// @param limit at most 1,000
  public TopicList list(Readers readers, int offset, int limit) {
    try (var snapshot = index.snapshot()) {
      return new HomeQuery(snapshot, names, readers).list(offset, limit);
    }
  }

  public HomePage home(Readers readers) {
    try (var snapshot = index.snapshot()) {
      return new HomeQuery(snapshot, names, readers).home();
    }
  }

  /// What was on the rise on a day, most significant first.
  ///
  /// @param day the last of the recent stretch; now where empty
  public List<HomePage.Rising> rising(Readers readers, Optional<LocalDate> day, int limit) {
    try (var snapshot = index.snapshot()) {
      var test =
          day.map(d -> new RiseDetector(snapshot, names, readers, (int) d.toEpochDay()))
              .orElseGet(() -> new RiseDetector(snapshot, names, readers));
      return test.all(limit);
    }
  }

  /// The biggest rises of a year: each topic once, at the week in which it was most significant.
  public List<HomePage.Rising> risesOf(Year year, Readers readers, int limit) {
    var best = new HashMap<TopicId, HomePage.Rising>();
    try (var snapshot = index.snapshot()) {
      for (int day = 7; day <= year.length(); day += 7) {
        int end = (int) year.atDay(day).toEpochDay();
        for (var rise : new RiseDetector(snapshot, names, readers, end).all(limit)) {
          best.merge(
              rise.topic().id(),
              rise,
              (a, b) -> a.rise().significance() >= b.rise().significance() ? a : b);
        }
      }
    }
    return best.values().stream()
        .sorted(
            Comparator.comparingDouble((HomePage.Rising r) -> r.rise().significance())
                .reversed()
                .thenComparing(r -> r.topic().id()))
        .limit(limit)
        .toList();
  }

  /// Runs what pages run until the just-in-time compiler knows it: the first page of a fresh
  /// process takes ten times as long as the thousandth. For a server's start, on a thread of its
  /// own; ends after `longest` or some hundred pages.
  public void warmUp(Duration longest) {
    var readers = new Readers.All();
    long end = System.nanoTime() + longest.toNanos();
    var busiest = list(readers, 0, WARMING_TOPICS).topics();
    for (int round = 0; round < WARMING_ROUNDS && System.nanoTime() < end; round++) {
      home(readers);
      for (var count : busiest) {
        if (System.nanoTime() < end) {
          page(count.topic().id(), readers);
        }
      }
    }
  }

  /// The topic that somebody means by a name: an id, a name or an alias, in any case; the one most
  /// talked about where several fit.
  public Optional<TopicId> find(String name, Readers readers) {
    try (var snapshot = index.snapshot()) {
      return new HomeQuery(snapshot, names, readers).find(name);
    }
  }
}
