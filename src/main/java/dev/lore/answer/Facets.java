package dev.lore.answer;

import dev.lore.answer.SearchPage.Choice;
import dev.lore.answer.SearchPage.Facet;
import dev.lore.answer.SearchPage.FacetKind;
import dev.lore.answer.SearchPage.FacetValue;
import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.Names;
import dev.lore.model.AccountKind;
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
import java.util.function.Function;

/// Turns counts over all matches into facets. What was excluded stays to see, so that it can be let
/// in again.
final class Facets {
  static final CountSpec SPEC = new CountSpec(60, 120, 40, true, true, false);

  private static final int VALUES = 12;

  private final Names names;
  private final SearchRequest request;
  private final Counts counts;

  Facets(Names names, SearchRequest request, Counts counts) {
    this.names = names;
    this.request = request;
    this.counts = counts;
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
        request.filter().notSources());
  }

  private Facet channels() {
    return facet(
        FacetKind.CHANNEL,
        counts.channels(),
        ChannelId::value,
        id -> names.channel(id).map(Channel::name).orElse(""),
        request.filter().channels(),
        request.filter().notChannels());
  }

  private Facet persons() {
    var byPerson = new LinkedHashMap<PersonId, Integer>();
    counts
        .authors()
        .forEach((account, count) ->
            names
                .personOf(account)
                .filter(person -> person.kind() == AccountKind.HUMAN)
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
        request.notPersons());
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
        request.filter().notTopics());
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
      var shown = label.apply(entry.getKey());
      if (!shown.isEmpty() && (values.size() < VALUES || selected)) {
        values.add(
            new FacetValue(
                value.apply(entry.getKey()),
                shown,
                entry.getValue(),
                selected ? Choice.SELECTED : Choice.OPEN));
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
