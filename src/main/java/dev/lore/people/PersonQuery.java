package dev.lore.people;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.TimeLine;
import dev.lore.model.Person;
import java.util.List;
import java.util.Optional;

/// Computes one person's page from one state of the index.
final class PersonQuery {
  private static final int RECENT = 10;

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;
  private final Person person;

  PersonQuery(IndexSnapshot snapshot, Names names, Readers readers, Person person) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
    this.person = person;
  }

  Optional<PersonPage> page() {
    var filter = PassageFilter.where().authors(person.accounts()).build();
    var counts = snapshot.count(TextQuery.NONE, filter, readers, CountSpec.ALL);
    if (counts.total() == 0) {
      return Optional.empty();
    }
    var recent =
        snapshot.search(TextQuery.NONE, filter, readers, IndexSnapshot.Order.NEWEST, 0, RECENT);
    return Optional.of(
        new PersonPage(
            person,
            counts.total(),
            counts.conversations(),
            Optional.empty(),
            recent.hits().stream().map(h -> h.passage().time()).findFirst(),
            List.of(),
            TimeLine.weekly(counts.days()),
            counts.channels().entrySet().stream()
                .flatMap(e ->
                    names
                        .channel(e.getKey())
                        .map(c -> new PersonPage.ChannelCount(c, e.getValue()))
                        .stream())
                .toList(),
            List.of(),
            recent.hits().stream().map(IndexSnapshot.Hit::passage).toList()));
  }
}
