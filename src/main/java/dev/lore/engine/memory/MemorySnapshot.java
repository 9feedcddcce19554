package dev.lore.engine.memory;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.Definitions;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.Telling;
import dev.lore.index.TextQuery;
import dev.lore.index.TopicTotals;
import dev.lore.index.WordSearch;
import dev.lore.model.AccountId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Looks at every passage for every question.
final class MemorySnapshot implements IndexSnapshot {
  private final List<Passage> passages;
  private final Function<String, Set<String>> terms;

  MemorySnapshot(List<Passage> passages, Function<String, Set<String>> terms) {
    this.passages = passages;
    this.terms = terms;
  }

  @Override
  public Hits search(
      TextQuery text, PassageFilter filter, Readers readers, Order order, int offset, int limit) {
    var wanted = terms.apply(text.text());
    ToDoubleFunction<Passage> rank =
        switch (order) {
          case RELEVANCE -> wanted.isEmpty() ? this::newest : p -> shared(p, wanted, others(text));
          case NEWEST -> this::newest;
          case OLDEST -> p -> -newest(p);
          case TELLING -> Telling::score;
        };
    var matching = matching(text, filter, readers).toList();
    var hits =
        matching.stream()
            .sorted(
                Comparator.comparingDouble(rank)
                    .reversed()
                    .thenComparing(Comparator.comparing(Passage::time).reversed())
                    .thenComparing(Passage::conversation))
            .skip(offset)
            .limit(limit)
            .map(passage -> new Hit(passage, rank.applyAsDouble(passage), new int[0]))
            .toList();
    return new Hits(hits, matching.size());
  }

  private double newest(Passage passage) {
    return passage.time().toEpochMilli();
  }

  private double shared(
      Passage passage, Set<String> wanted, Map<String, List<Set<String>>> others) {
    var there = terms(passage);
    return wanted.stream()
        .filter(word ->
            there.contains(word)
                || others.getOrDefault(word, List.of()).stream().anyMatch(there::containsAll))
        .count();
  }

  /// Other names by what they stand for, both as terms.
  private Map<String, List<Set<String>>> others(TextQuery text) {
    var others = new HashMap<String, List<Set<String>>>();
    text.others()
        .forEach((word, names) ->
            terms
                .apply(word)
                .forEach(term -> others.put(term, names.stream().map(terms).toList())));
    return others;
  }

  private Set<String> terms(Passage passage) {
    return terms.apply(passage.title() + " " + passage.heading() + " " + passage.text());
  }

  @Override
  public WordSearch words(Readers readers) {
    return new MemoryWords(readable(readers).toList(), terms);
  }

  private Stream<Passage> readable(Readers readers) {
    return passages.stream().filter(passage -> readers.mayRead(passage.audienceClass()));
  }

  private Stream<Passage> matching(TextQuery text, PassageFilter filter, Readers readers) {
    var wanted = terms.apply(text.text());
    var others = others(text);
    int required = text.matching().required(wanted.size());
    return readable(readers)
        .filter(filter::accepts)
        .filter(passage -> wanted.isEmpty() || shared(passage, wanted, others) >= required);
  }

  @Override
  public Counts count(TextQuery text, PassageFilter filter, Readers readers, CountSpec spec) {
    var matching = matching(text, filter, readers).toList();
    var days = new TreeMap<Integer, Integer>();
    if (spec.days()) {
      matching.stream()
          .map(Passage::time)
          .filter(time -> !time.equals(Instant.EPOCH))
          .forEach(time ->
              days.merge((int) Math.floorDiv(time.getEpochSecond(), 86_400), 1, Integer::sum));
    }
    var conversations = new HashSet<ConversationId>();
    if (spec.conversations()) {
      matching.forEach(passage -> conversations.add(passage.conversation()));
    }
    int every = spec.sources() ? Integer.MAX_VALUE : 0;
    return new Counts(
        matching.size(),
        conversations.size(),
        highest(matching, spec.topics(), p -> topics(p).stream()),
        highest(matching, spec.authors(), p -> p.author().stream()),
        highest(matching, spec.channels(), p -> Stream.of(p.channel())),
        highest(matching, every, p -> Stream.of(p.source())),
        highest(matching, every, p -> Stream.of(p.kind())),
        days);
  }

  private static Set<TopicId> topics(Passage passage) {
    var topics = new HashSet<TopicId>();
    passage.mentions().forEach(m -> m.resolution().topic().ifPresent(topics::add));
    return topics;
  }

  private static <T extends Comparable<? super T>> Map<T, Integer> highest(
      List<Passage> passages, int limit, Function<Passage, Stream<T>> values) {
    var counts = new HashMap<T, Integer>();
    passages.stream().flatMap(values).forEach(value -> counts.merge(value, 1, Integer::sum));
    var highest = new LinkedHashMap<T, Integer>();
    counts.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<T, Integer> e) -> e.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .forEach(e -> highest.put(e.getKey(), e.getValue()));
    return highest;
  }

  @Override
  public TopicTotals topicTotals(Readers readers) {
    int all = Integer.MAX_VALUE;
    var counts =
        count(
            TextQuery.NONE,
            PassageFilter.ANY,
            readers,
            new CountSpec(all, all, all, true, true, false));
    return new TopicTotals() {
      @Override
      public long passages() {
        return counts.total();
      }

      @Override
      public int of(TopicId topic) {
        return counts.topics().getOrDefault(topic, 0);
      }

      @Override
      public Counts counts() {
        return counts;
      }

      @Override
      public Optional<Instant> latestTalk() {
        return readable(readers)
            .filter(passage -> passage.noise() == Noise.NONE)
            .filter(passage -> passage.kind() != DocumentKind.FILE)
            .map(passage -> passage.time().truncatedTo(ChronoUnit.MILLIS))
            .max(Comparator.naturalOrder());
      }

      @Override
      public Map<TopicId, Integer> asMap() {
        return counts.topics();
      }
    };
  }

  @Override
  public List<Hit> definitions(TopicId topic, Readers readers, int limit) {
    return readable(readers)
        .flatMap(passage ->
            Optional.ofNullable(Definitions.in(passage).get(topic))
                .map(found -> new Hit(passage, found.quality(), new int[0]))
                .stream())
        .sorted(
            Comparator.comparingDouble(Hit::score)
                .reversed()
                .thenComparing(Comparator.comparing((Hit hit) -> hit.passage().time()).reversed()))
        .limit(limit)
        .toList();
  }

  @Override
  public Map<AccountId, Integer> companions(Set<AccountId> accounts, Readers readers, int limit) {
    var own =
        readable(readers)
            .filter(p -> p.author().filter(accounts::contains).isPresent())
            .map(Passage::conversation)
            .collect(Collectors.toSet());
    record Pair(AccountId account, ConversationId conversation) {}
    var shared = new HashMap<AccountId, Integer>();
    readable(readers)
        .filter(p -> own.contains(p.conversation()))
        .flatMap(p -> p.author().map(a -> new Pair(a, p.conversation())).stream())
        .filter(pair -> !accounts.contains(pair.account()))
        .distinct()
        .forEach(pair -> shared.merge(pair.account(), 1, Integer::sum));
    var highest = new LinkedHashMap<AccountId, Integer>();
    shared.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<AccountId, Integer> e) -> e.getValue())
                .reversed()
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .forEach(e -> highest.put(e.getKey(), e.getValue()));
    return highest;
  }

  @Override
  public Optional<Passage> passage(PassageId id, Readers readers) {
    return readable(readers).filter(passage -> passage.id().equals(id)).findFirst();
  }

  @Override
  public void forEachPassage(Consumer<Passage> consumer) {
    passages.forEach(consumer);
  }

  @Override
  public void close() {
    // Holds nothing.
  }
}
