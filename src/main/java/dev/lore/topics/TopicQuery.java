package dev.lore.topics;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.LikelihoodRatio;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Questions;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.TimeLine;
import dev.lore.model.AccountId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Evidence;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;

/// Computes one topic's page from one state of the index.
final class TopicQuery {
  private static final int PEOPLE = 8;
  private static final int EVIDENCE = 2;
  private static final int RELATED = 12;
  private static final int RELATED_CANDIDATES = 300;

  /// The topic itself is always among them.
  private static final CountSpec COUNTED =
      new CountSpec(RELATED_CANDIDATES + 1, Integer.MAX_VALUE, Integer.MAX_VALUE, true, true, true);

  private static final int MIN_TOGETHER = 2;
  private static final int DISCUSSIONS = 8;
  private static final int TELLING = 80;
  private static final int PERIODS = 4;
  private static final int DOCUMENTS = 6;
  private static final int DECISIONS = 5;
  private static final int QUESTIONS = 5;
  private static final int QUESTIONS_TRIED = 24;
  private static final int CHANNELS = 12;

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
    var counts = snapshot.count(TextQuery.NONE, filter().build(), readers, COUNTED);
    if (counts.total() == 0) {
      return Optional.empty();
    }
    var telling = telling(counts);
    var people = people(counts.authors());
    var talk = telling.stream().filter(hit -> hit.passage().kind() != DocumentKind.FILE).toList();
    return Optional.of(
        new TopicPage(
            topic,
            totals(counts, people.size()),
            new DefinitionChoice(snapshot, readers, topic).choose(telling),
            TimeLine.weekly(counts.days()),
            new RiseDetector(snapshot, names, readers).of(topic.id(), counts.days()),
            contributors(people),
            related(counts, RELATED),
            senses(),
            new Discussions(snapshot, names, readers, Optional.of(topic.id()))
                .best(talk, DISCUSSIONS),
            counts.kinds().containsKey(DocumentKind.FILE) ? documents() : List.of(),
            new DecisionList(snapshot, names, readers).newest(filter(), DECISIONS),
            questions(),
            channels(counts)));
  }

  Optional<TopicCard> card() {
    var counts =
        snapshot.count(
            TextQuery.NONE,
            filter().build(),
            readers,
            new CountSpec(RELATED_CANDIDATES, Integer.MAX_VALUE, 0, false, true, false));
    if (counts.total() == 0) {
      return Optional.empty();
    }
    var telling =
        snapshot.search(TextQuery.NONE, filter().build(), readers, Order.TELLING, 0, 1).hits();
    return Optional.of(
        new TopicCard(
            topic,
            counts.total(),
            new DefinitionChoice(snapshot, readers, topic).choose(telling),
            TimeLine.weekly(counts.days()),
            people(counts.authors()).keySet().stream().limit(3).toList(),
            related(counts, 5).stream().map(TopicPage.Related::topic).toList()));
  }

  private PassageFilter.Builder filter() {
    return PassageFilter.where().topics(Set.of(topic.id()));
  }

  private TopicPage.Totals totals(Counts counts, int people) {
    return new TopicPage.Totals(
        counts.total(),
        counts.conversations(),
        people,
        counts.channels().size(),
        day(counts.days(), Math::min),
        day(counts.days(), Math::max));
  }

  private static Optional<Instant> day(Map<Integer, Integer> days, BinaryOperator<Integer> choice) {
    return days.keySet().stream()
        .reduce(choice)
        .map(day -> Instant.EPOCH.plus(Duration.ofDays(day)));
  }

  /// The most telling passages; of a topic with many, some from each quarter of its time.
  private List<Hit> telling(Counts counts) {
    var first = day(counts.days(), Math::min);
    var last = day(counts.days(), Math::max);
    if (counts.total() <= TELLING || first.isEmpty() || last.isEmpty()) {
      return search(filter().build(), Order.TELLING, TELLING);
    }
    var hits = new ArrayList<Hit>();
    var length = Duration.between(first.get(), last.get().plus(Duration.ofDays(1)));
    for (int i = 0; i < PERIODS; i++) {
      var from = first.get().plus(length.multipliedBy(i).dividedBy(PERIODS));
      var to = first.get().plus(length.multipliedBy(i + 1L).dividedBy(PERIODS));
      hits.addAll(search(filter().from(from).to(to).build(), Order.TELLING, TELLING / PERIODS));
    }
    hits.sort(
        Comparator.comparingDouble(Hit::score)
            .reversed()
            .thenComparing(hit -> hit.passage().time(), Comparator.reverseOrder()));
    return hits;
  }

  private List<Hit> search(PassageFilter filter, Order order, int limit) {
    return snapshot.search(TextQuery.NONE, filter, readers, order, 0, limit).hits();
  }

  /// Humans with the number of their passages, most first.
  private Map<Person, Integer> people(Map<AccountId, Integer> authors) {
    var passages = new LinkedHashMap<Person, Integer>();
    authors.forEach((account, count) ->
        names
            .personOf(account)
            .filter(Person::isListed)
            .ifPresent(person -> passages.merge(person, count, Integer::sum)));
    var sorted = new LinkedHashMap<Person, Integer>();
    passages.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<Person, Integer> e) -> e.getValue())
                .reversed()
                .thenComparing(e -> e.getKey().id()))
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return sorted;
  }

  private List<TopicPage.Contributor> contributors(Map<Person, Integer> people) {
    return people.entrySet().stream()
        .limit(PEOPLE)
        .map(e ->
            new TopicPage.Contributor(
                e.getKey(),
                e.getValue(),
                search(filter().authors(e.getKey().accounts()).build(), Order.TELLING, EVIDENCE)
                    .stream()
                    .map(hit -> whole(hit.passage()))
                    .toList()))
        .toList();
  }

  private static Evidence whole(Passage passage) {
    return new Evidence(passage, 0, passage.text().length());
  }

  private List<TopicPage.Related> related(Counts counts, int limit) {
    var totals = snapshot.topicTotals(readers);
    long all = totals.passages();
    record Candidate(TopicId topic, int together, double strength) {}
    return counts.topics().entrySet().stream()
        .filter(e -> !e.getKey().equals(topic.id()) && e.getValue() >= MIN_TOGETHER)
        .limit(RELATED_CANDIDATES)
        .map(e -> {
          long together = e.getValue();
          long other = totals.of(e.getKey());
          return new Candidate(
              e.getKey(),
              e.getValue(),
              LikelihoodRatio.signed(
                  together,
                  counts.total() - together,
                  other - together,
                  all - counts.total() - other + together));
        })
        .filter(candidate -> candidate.strength() > 0)
        .sorted(
            Comparator.comparingDouble(Candidate::strength)
                .reversed()
                .thenComparing(Candidate::topic))
        .flatMap(candidate ->
            names
                .topic(candidate.topic())
                .map(t -> new TopicPage.Related(t, candidate.together(), candidate.strength()))
                .stream())
        .limit(limit)
        .toList();
  }

  private List<TopicPage.OtherSense> senses() {
    var totals = snapshot.topicTotals(readers);
    return names.otherSenses(topic.id()).stream()
        .filter(id -> totals.of(id) > 0)
        .flatMap(id ->
            names.topic(id).map(t -> new TopicPage.OtherSense(t, (int) totals.of(id))).stream())
        .toList();
  }

  private List<TopicPage.DocumentHit> documents() {
    var best = new LinkedHashMap<DocumentId, Passage>();
    search(filter().kinds(Set.of(DocumentKind.FILE)).build(), Order.TELLING, TELLING)
        .forEach(hit -> best.putIfAbsent(hit.passage().document(), hit.passage()));
    return best.values().stream()
        .limit(3L * DOCUMENTS)
        .map(passage ->
            new TopicPage.DocumentHit(
                passage.document(),
                passage.title(),
                passage.kind(),
                passage.time(),
                (int)
                    snapshot
                        .count(
                            TextQuery.NONE,
                            filter().documents(Set.of(passage.document())).build(),
                            readers,
                            CountSpec.TOTAL)
                        .total(),
                passage))
        .sorted(Comparator.comparingInt(TopicPage.DocumentHit::mentions).reversed())
        .limit(DOCUMENTS)
        .toList();
  }

  private List<TopicPage.OpenQuestion> questions() {
    var asked = new HashSet<String>();
    return search(
            filter().question().notKinds(Set.of(DocumentKind.FILE)).build(),
            Order.NEWEST,
            QUESTIONS_TRIED)
        .stream()
        .map(Hit::passage)
        .filter(this::isOpen)
        .map(this::question)
        .filter(question -> asked.add(question.text()))
        .limit(QUESTIONS)
        .toList();
  }

  /// Whether nobody but the asker wrote in the conversation after it.
  private boolean isOpen(Passage passage) {
    var later =
        PassageFilter.where()
            .conversations(Set.of(passage.conversation()))
            .from(passage.time().plusNanos(1));
    passage.author().ifPresent(author -> later.notAuthors(accountsOf(author)));
    return snapshot.count(TextQuery.NONE, later.build(), readers, CountSpec.TOTAL).total() == 0;
  }

  private Set<AccountId> accountsOf(AccountId account) {
    return names.personOf(account).map(Person::accounts).orElse(Set.of(account));
  }

  private TopicPage.OpenQuestion question(Passage passage) {
    var span = Questions.first(passage.text());
    var evidence = span.length == 2 ? new Evidence(passage, span[0], span[1]) : whole(passage);
    return new TopicPage.OpenQuestion(
        evidence, passage.author().flatMap(names::personOf), names.channel(passage.channel()));
  }

  private List<TopicPage.ChannelCount> channels(Counts counts) {
    return counts.channels().entrySet().stream()
        .flatMap(e ->
            names
                .channel(e.getKey())
                .map(channel -> new TopicPage.ChannelCount(channel, e.getValue()))
                .stream())
        .limit(CHANNELS)
        .toList();
  }
}
