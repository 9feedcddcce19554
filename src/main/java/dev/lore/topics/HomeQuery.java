package dev.lore.topics;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Computes what a viewer's team is about from one state of the index.
final class HomeQuery {
  private static final int MOST_TALKED_ABOUT = 24;

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;

  HomeQuery(IndexSnapshot snapshot, Names names, Readers readers) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
  }

  HomePage home() {
    var counts = snapshot.count(TextQuery.NONE, PassageFilter.ANY, readers, CountSpec.ALL);
    var topics = all();
    return new HomePage(
        new HomePage.Totals(
            counts.total(),
            counts.authors().size(),
            topics.size(),
            counts.channels().size(),
            counts.sources().size()),
        Optional.empty(),
        List.of(),
        topics.stream().limit(MOST_TALKED_ABOUT).toList(),
        List.of());
  }

  TopicList list(int offset, int limit) {
    var topics = all();
    return new TopicList(
        topics.stream().skip(offset).limit(Math.min(limit, 1_000)).toList(), topics.size());
  }

  Optional<TopicId> find(String name) {
    var wanted = NormalForm.of(name);
    return all().stream()
        .map(HomePage.TopicCount::topic)
        .filter(t ->
            t.id().value().equals(name)
                || NormalForm.of(t.name()).equals(wanted)
                || t.aliases().stream().anyMatch(a -> NormalForm.of(a).equals(wanted)))
        .map(t -> t.id())
        .findFirst();
  }

  private List<HomePage.TopicCount> all() {
    return snapshot.topicTotals(readers).asMap().entrySet().stream()
        .flatMap(e ->
            names.topic(e.getKey()).map(t -> new HomePage.TopicCount(t, e.getValue())).stream())
        .sorted(
            Comparator.comparingInt(HomePage.TopicCount::passages)
                .reversed()
                .thenComparing(c -> c.topic().id()))
        .toList();
  }
}
