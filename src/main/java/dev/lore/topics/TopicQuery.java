package dev.lore.topics;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.TimeLine;
import dev.lore.model.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Computes one topic's page from one state of the index.
final class TopicQuery {
  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;
  private final Topic topic;

  TopicQuery(IndexSnapshot snapshot, Names names, Readers readers, Topic topic) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
    this.topic = topic;
  }

  Optional<TopicPage> page() {
    var counts =
        snapshot.count(
            TextQuery.NONE,
            PassageFilter.where().topics(Set.of(topic.id())).build(),
            readers,
            CountSpec.ALL);
    if (counts.total() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new TopicPage(
            topic,
            new TopicPage.Totals(
                counts.total(),
                counts.conversations(),
                counts.authors().size(),
                counts.channels().size(),
                Optional.empty(),
                Optional.empty()),
            topic.description().isEmpty()
                ? Optional.empty()
                : Optional.of(new Definition.Described(topic.description(), topic.origin())),
            TimeLine.weekly(counts.days()),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            counts.channels().entrySet().stream()
                .flatMap(e ->
                    names
                        .channel(e.getKey())
                        .map(c -> new TopicPage.ChannelCount(c, e.getValue()))
                        .stream())
                .toList()));
  }

  Optional<TopicCard> card() {
    return page()
        .map(page ->
            new TopicCard(
                topic,
                page.totals().passages(),
                page.definition(),
                page.timeLine(),
                List.of(),
                List.of()));
  }
}
