package dev.lore.topics;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.AccountKind;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Computes what a viewer's team is about from one state of the index.
final class HomeQuery {
  private static final int MOST_TALKED_ABOUT = 24;
  private static final int RISING = 8;

  /// How many of the most significant changes are looked at closely.
  private static final int TESTED = 24;

  private static final int CHANGED = 6;
  private static final int LATEST_PASSAGES = 60;

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;

  HomeQuery(IndexSnapshot snapshot, Names names, Readers readers) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
  }

  HomePage home() {
    var totals = snapshot.topicTotals(readers);
    var counts = totals.counts();
    var latest =
        snapshot.search(
            TextQuery.NONE, PassageFilter.ANY, readers, Order.NEWEST, 0, LATEST_PASSAGES);
    long people =
        counts.authors().keySet().stream()
            .flatMap(account -> names.personOf(account).stream())
            .filter(person -> person.kind() == AccountKind.HUMAN)
            .distinct()
            .count();
    return new HomePage(
        new HomePage.Totals(
            counts.total(),
            (int) people,
            (int)
                totals.asMap().keySet().stream().filter(id -> names.topic(id).isPresent()).count(),
            counts.channels().size(),
            counts.sources().size()),
        latest.hits().stream().map(hit -> hit.passage().time()).findFirst(),
        rising(),
        all().limit(MOST_TALKED_ABOUT).toList(),
        new Discussions(snapshot, names, readers, Optional.empty()).latest(latest.hits(), CHANGED));
  }

  /// Topics of the recent stretch, tested from the most significant down.
  private List<HomePage.Rising> rising() {
    record Candidate(TopicId topic, long recent, long past, double significance) {}
    var test = new RiseDetector(snapshot, names, readers);
    var spec = CountSpec.ofTopics(Integer.MAX_VALUE);
    var recent =
        snapshot
            .count(TextQuery.NONE, PassageFilter.where().from(test.since()).build(), readers, spec)
            .topics();
    var past =
        snapshot
            .count(
                TextQuery.NONE,
                PassageFilter.where().from(test.pastSince()).to(test.since()).build(),
                readers,
                spec)
            .topics();
    return recent.entrySet().stream()
        .takeWhile(e -> e.getValue() >= RiseDetector.MIN_RECENT)
        .map(e -> {
          int before = past.getOrDefault(e.getKey(), 0);
          return new Candidate(
              e.getKey(), e.getValue(), before, test.significance(e.getValue(), before));
        })
        .sorted(
            Comparator.comparingDouble(Candidate::significance)
                .reversed()
                .thenComparing(Candidate::topic))
        .limit(TESTED)
        .flatMap(c ->
            names.topic(c.topic()).stream()
                .flatMap(topic ->
                    test.of(c.topic(), c.recent(), c.past()).stream()
                        .map(rise -> new HomePage.Rising(topic, rise))))
        .limit(RISING)
        .toList();
  }

  TopicList list(int offset, int limit) {
    var topics = all().toList();
    return new TopicList(
        topics.stream().skip(offset).limit(Math.min(limit, 1_000)).toList(), topics.size());
  }

  Optional<TopicId> find(String name) {
    var wanted = NormalForm.of(name);
    return all()
        .map(HomePage.TopicCount::topic)
        .filter(topic -> isNamed(topic, name, wanted))
        .map(Topic::id)
        .findFirst();
  }

  private static boolean isNamed(Topic topic, String name, String wanted) {
    return topic.id().value().equals(name)
        || NormalForm.of(topic.name()).equals(wanted)
        || topic.aliases().stream().anyMatch(alias -> NormalForm.of(alias).equals(wanted));
  }

  /// Most talked about first.
  private Stream<HomePage.TopicCount> all() {
    return snapshot.topicTotals(readers).asMap().entrySet().stream()
        .flatMap(e ->
            names.topic(e.getKey()).map(t -> new HomePage.TopicCount(t, e.getValue())).stream());
  }
}
