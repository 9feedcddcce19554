package dev.lore.answer;

import dev.lore.answer.SearchPage.Choice;
import dev.lore.answer.SearchPage.Facet;
import dev.lore.answer.SearchPage.FacetKind;
import dev.lore.answer.SearchPage.FacetValue;
import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.AccountId;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;

/// Turns counts over all matches into facets. What was excluded stays to see, so that it can be let
/// in again.
final class Facets {
  static final CountSpec SPEC = new CountSpec(60, 120, 40, true, true, false);

  private static final int VALUES = 12;

  private final Names names;
  private final SearchRequest request;
  private final Counts counts;
  private final IndexSnapshot snapshot;
  private final Readers readers;

  Facets(
      Names names, SearchRequest request, Counts counts, IndexSnapshot snapshot, Readers readers) {
    this.names = names;
    this.request = request;
    this.counts = counts;
    this.snapshot = snapshot;
    this.readers = readers;
  }

  List<Facet> all() {
    return List.of(sources(), channels(), persons(), topics(), kinds(), time());
  }

  private Facet sources() {
    return facet(
        FacetKind.SOURCE,
        counts.sources(),
        SourceId::value,
        id -> names.source(id).orElse(""),
        request.filter().sources(),
        readable(request.filter().notSources(), (where, id) -> where.sources(Set.of(id))));
  }

  private Facet channels() {
    return facet(
        FacetKind.CHANNEL,
        counts.channels(),
        ChannelId::value,
        id -> names.channel(id).map(Channel::name).orElse(""),
        request.filter().channels(),
        readable(request.filter().notChannels(), (where, id) -> where.channels(Set.of(id))));
  }

  private Facet persons() {
    var byPerson = new LinkedHashMap<PersonId, Integer>();
    counts
        .authors()
        .forEach((account, count) ->
            names
                .personOf(account)
                .filter(Person::isListed)
                .ifPresent(person -> byPerson.merge(person.id(), count, Integer::sum)));
    var sorted = new LinkedHashMap<PersonId, Integer>();
    byPerson.entrySet().stream()
        .sorted(Map.Entry.<PersonId, Integer>comparingByValue().reversed())
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return facet(
        FacetKind.PERSON,
        sorted,
        PersonId::value,
        id -> names.person(id).map(Person::name).orElse(""),
        request.persons(),
        readable(request.notPersons(), (where, id) -> where.authors(accounts(id))));
  }

  private Facet topics() {
    var chosen = new HashSet<>(request.filter().topics());
    chosen.addAll(request.filter().alsoTopics());
    return facet(
        FacetKind.TOPIC,
        counts.topics(),
        TopicId::value,
        id -> names.topic(id).map(Topic::name).orElse(""),
        chosen,
        readable(request.filter().notTopics(), (where, id) -> where.topics(Set.of(id))));
  }

  private Facet kinds() {
    return facet(
        FacetKind.KIND,
        counts.kinds(),
        kind -> kind.name().toLowerCase(Locale.ROOT),
        kind ->
            switch (kind) {
              case MESSAGE -> "messages";
              case MAIL -> "mail";
              case FILE -> "documents";
            },
        request.filter().kinds(),
        request.filter().notKinds());
  }

  /// Those of the excluded ids that occur in a passage which the viewer may read.
  private <T> List<T> readable(
      Set<T> excluded, BiFunction<PassageFilter.Builder, T, PassageFilter.Builder> only) {
    return excluded.stream()
        .filter(id -> {
          var filter = only.apply(PassageFilter.where(), id).build();
          return snapshot.count(TextQuery.NONE, filter, readers, CountSpec.TOTAL).total() > 0;
        })
        .toList();
  }

  /// Never empty: an empty set would ask for anybody.
  private Set<AccountId> accounts(PersonId person) {
    return names.person(person).map(Person::accounts).orElse(Set.of(new AccountId("-")));
  }

  private Facet time() {
    var months = new TreeMap<YearMonth, Integer>();
    counts
        .days()
        .forEach((day, count) ->
            months.merge(YearMonth.from(LocalDate.ofEpochDay(day)), count, Integer::sum));
    return new Facet(
        FacetKind.TIME,
        months.entrySet().stream()
            .map(e ->
                new FacetValue(
                    e.getKey().toString(), e.getKey().toString(), e.getValue(), Choice.OPEN))
            .toList());
  }

  /// A value without a label is unknown or hidden, and left out.
  private static <T> Facet facet(
      FacetKind kind,
      Map<T, Integer> counts,
      Function<T, String> value,
      Function<T, String> label,
      Set<T> chosen,
      Collection<T> excluded) {
    var values = new ArrayList<FacetValue>();
    for (var entry : counts.entrySet()) {
      boolean selected = chosen.contains(entry.getKey());
      if (values.size() < VALUES || selected) {
        var shown = label.apply(entry.getKey());
        if (!shown.isEmpty()) {
          values.add(
              new FacetValue(
                  value.apply(entry.getKey()),
                  shown,
                  entry.getValue(),
                  selected ? Choice.SELECTED : Choice.OPEN));
        }
      }
    }
    for (var each : excluded) {
      var shown = label.apply(each);
      if (!shown.isEmpty()) {
        values.add(new FacetValue(value.apply(each), shown, 0, Choice.EXCLUDED));
      }
    }
    return new Facet(kind, values);
  }
}
