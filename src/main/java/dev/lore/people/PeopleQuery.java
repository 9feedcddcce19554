package dev.lore.people;

import dev.lore.index.CountSpec;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.Topic;
import dev.lore.text.NormalForm;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Computes who the people are whose words a viewer may read.
final class PeopleQuery {
  private static final int TOPICS = 3;

  private final IndexSnapshot snapshot;
  private final Names names;
  private final Readers readers;

  PeopleQuery(IndexSnapshot snapshot, Names names, Readers readers) {
    this.snapshot = snapshot;
    this.names = names;
    this.readers = readers;
  }

  PeopleList list(int offset, int limit) {
    var all = passages();
    var people =
        all.entrySet().stream()
            .sorted(
                Comparator.comparing(
                        (Map.Entry<Person, Integer> e) -> NormalForm.of(e.getKey().name()))
                    .thenComparing(e -> e.getKey().id()))
            .skip(offset)
            .limit(Math.min(limit, 1_000))
            .map(e -> new PeopleList.Entry(e.getKey(), e.getValue(), topics(e.getKey())))
            .toList();
    return new PeopleList(people, all.size());
  }

  private List<Topic> topics(Person person) {
    var counts =
        snapshot.count(
            TextQuery.NONE,
            PassageFilter.where().authors(person.accounts()).build(),
            readers,
            CountSpec.ofTopics(Integer.MAX_VALUE));
    return new PersonTopics(names, snapshot.topicTotals(readers))
        .strongest(counts, TOPICS).stream().map(PersonTopics.Strength::topic).toList();
  }

  Optional<PersonId> find(String name) {
    var wanted = NormalForm.of(name);
    var people = passages().keySet();
    var exact = people.stream().filter(p -> isNamed(p, name, wanted)).toList();
    if (!exact.isEmpty()) {
      return Optional.of(exact.getFirst().id());
    }
    var begun = people.stream().filter(p -> NormalForm.of(p.name()).startsWith(wanted)).toList();
    return begun.size() == 1 ? Optional.of(begun.getFirst().id()) : Optional.empty();
  }

  private static boolean isNamed(Person person, String name, String wanted) {
    return person.id().value().equals(name)
        || NormalForm.of(person.name()).equals(wanted)
        || person.otherNames().stream().anyMatch(n -> NormalForm.of(n).equals(wanted));
  }

  /// Humans with the number of their passages, most first.
  private Map<Person, Integer> passages() {
    var passages = new LinkedHashMap<Person, Integer>();
    snapshot
        .topicTotals(readers)
        .counts()
        .authors()
        .forEach((account, count) ->
            names
                .personOf(account)
                .filter(Person::isListed)
                .ifPresent(p -> passages.merge(p, count, Integer::sum)));
    return passages;
  }
}
