package dev.lore.topics;

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
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Computes what a viewer's team is about from one state of the index.
final class HomeQuery {
  private static final int MOST_TALKED_ABOUT = 24;
  private static final int RISING = 8;

  private static final int CHANGED = 6;
  private static final int DECISIONS = 5;
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
        decisions(),
        new Discussions(snapshot, names, readers, Optional.empty()).latest(latest.hits(), CHANGED));
  }

  private List<TopicPage.DecisionMade> decisions() {
    var lately = PassageFilter.where().from(new RiseDetector(snapshot, names, readers).since());
    return new DecisionList(snapshot, names, readers).newest(lately, DECISIONS);
  }

  private List<HomePage.Rising> rising() {
    return new RiseDetector(snapshot, names, readers).all(RISING);
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
