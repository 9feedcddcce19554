package dev.lore.people;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.TimeLine;
import dev.lore.model.Evidence;
import dev.lore.model.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/// Computes one person's page from one state of the index.
final class PersonQuery {
  private static final int TOPICS = 12;
  private static final int EVIDENCE = 2;
  private static final int CHANNELS = 12;
  private static final int COLLEAGUES = 8;
  private static final int COMPANION_ACCOUNTS = 200;
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
    var counts = snapshot.count(TextQuery.NONE, filter().build(), readers, CountSpec.ALL);
    if (counts.total() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new PersonPage(
            person,
            counts.total(),
            counts.conversations(),
            day(counts.days(), Math::min),
            day(counts.days(), Math::max),
            topics(counts),
            TimeLine.weekly(counts.days()),
            channels(counts),
            colleagues(),
            search(filter().build(), Order.NEWEST, RECENT).stream().map(Hit::passage).toList()));
  }

  private PassageFilter.Builder filter() {
    return PassageFilter.where().authors(person.accounts());
  }

  private List<Hit> search(PassageFilter filter, Order order, int limit) {
    return snapshot.search(TextQuery.NONE, filter, readers, order, 0, limit).hits();
  }

  private static Optional<Instant> day(Map<Integer, Integer> days, BinaryOperator<Integer> choice) {
    return days.keySet().stream()
        .reduce(choice)
        .map(day -> Instant.EPOCH.plus(Duration.ofDays(day)));
  }

  private List<PersonPage.PersonTopic> topics(Counts counts) {
    return new PersonTopics(names, snapshot.topicTotals(readers))
        .strongest(counts, TOPICS).stream()
            .map(s ->
                new PersonPage.PersonTopic(
                    s.topic(),
                    s.passages(),
                    s.share(),
                    search(filter().topics(Set.of(s.topic().id())).build(), Order.TELLING, EVIDENCE)
                        .stream()
                        .map(Hit::passage)
                        .map(p -> new Evidence(p, 0, p.text().length()))
                        .toList()))
            .toList();
  }

  private List<PersonPage.ChannelCount> channels(Counts counts) {
    return counts.channels().entrySet().stream()
        .flatMap(e ->
            names
                .channel(e.getKey())
                .map(channel -> new PersonPage.ChannelCount(channel, e.getValue()))
                .stream())
        .limit(CHANNELS)
        .toList();
  }

  private List<PersonPage.Colleague> colleagues() {
    var shared = new LinkedHashMap<Person, Integer>();
    snapshot
        .companions(person.accounts(), readers, COMPANION_ACCOUNTS)
        .forEach((account, conversations) ->
            names
                .personOf(account)
                .filter(p -> p.isListed() && !p.id().equals(person.id()))
                .ifPresent(p -> shared.merge(p, conversations, Integer::sum)));
    return shared.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Person, Integer> e) -> e.getValue())
                .reversed()
                .thenComparing(e -> e.getKey().id()))
        .limit(COLLEAGUES)
        .map(e -> new PersonPage.Colleague(e.getKey(), e.getValue()))
        .toList();
  }
}
