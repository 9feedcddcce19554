package dev.lore.feedback;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.TopicTotals;
import dev.lore.index.WordSearch;
import dev.lore.model.AccountId;
import dev.lore.model.Mention;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Resolution;
import dev.lore.model.TopicId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// One state of the index in which merged topics are one.
///
/// A passage that names two topics of a group counts once: the number of a group of which two or
/// more occur is asked for by a query of its own, so a count costs one query more for each such
/// group.
final class DecidedSnapshot implements IndexSnapshot {
  private final IndexSnapshot inner;
  private final TopicDecisions decisions;
  private final DecidedIndex.Totals totals;

  DecidedSnapshot(IndexSnapshot inner, TopicDecisions decisions, DecidedIndex.Totals totals) {
    this.inner = inner;
    this.decisions = decisions;
    this.totals = totals;
  }

  @Override
  public Hits search(
      TextQuery text, PassageFilter filter, Readers readers, Order order, int offset, int limit) {
    var hits = inner.search(text, whole(filter), readers, order, offset, limit);
    return new Hits(hits.hits().stream().map(this::decided).toList(), hits.total());
  }

  @Override
  public WordSearch words(Readers readers) {
    var words = inner.words(readers);
    return new WordSearch() {
      @Override
      public List<Word> words(String text) {
        return words.words(text);
      }

      @Override
      public long passages() {
        return words.passages();
      }

      @Override
      public double meanLength() {
        return words.meanLength();
      }

      @Override
      public int frequency(String word) {
        return words.frequency(word);
      }

      @Override
      public List<Hit> best(Map<String, Float> weights, PassageFilter filter, int limit) {
        return words.best(weights, whole(filter), limit).stream()
            .map(DecidedSnapshot.this::decided)
            .toList();
      }
    };
  }

  @Override
  public Counts count(TextQuery text, PassageFilter filter, Readers readers, CountSpec spec) {
    var whole = whole(filter);
    if (spec.topics() == 0) {
      return inner.count(text, whole, readers, spec);
    }
    var unlimited =
        new CountSpec(
            Integer.MAX_VALUE,
            spec.authors(),
            spec.channels(),
            spec.sources(),
            spec.days(),
            spec.conversations());
    var counts = inner.count(text, whole, readers, unlimited);
    return with(
        counts,
        joined(
            counts.topics(),
            spec.topics(),
            group -> {
              var also = new ArrayList<>(whole.eachOf());
              also.add(group);
              var both = whole.with().eachOf(also).build();
              return (int) inner.count(text, both, readers, CountSpec.TOTAL).total();
            }));
  }

  @Override
  public TopicTotals topicTotals(Readers readers) {
    return totals.of(readers, this::joinedTotals);
  }

  private TopicTotals joinedTotals(Readers readers) {
    var all = inner.topicTotals(readers);
    var topics =
        joined(
            all.asMap(),
            Integer.MAX_VALUE,
            group -> {
              var any = PassageFilter.where().topics(group).build();
              return (int) inner.count(TextQuery.NONE, any, readers, CountSpec.TOTAL).total();
            });
    return new JoinedTotals(with(all.counts(), topics), all.passages(), all.latestTalk());
  }

  private record JoinedTotals(Counts counts, long passages, Optional<Instant> latestTalk)
      implements TopicTotals {
    @Override
    public int of(TopicId topic) {
      return counts.topics().getOrDefault(topic, 0);
    }

    @Override
    public Map<TopicId, Integer> asMap() {
      return counts.topics();
    }
  }

  /// How many passages name a topic of the group.
  private interface GroupCount {
    int of(Set<TopicId> group);
  }

  /// @param topics most passages first
  private Map<TopicId, Integer> joined(Map<TopicId, Integer> topics, int limit, GroupCount count) {
    var present = new HashMap<TopicId, Set<TopicId>>();
    decisions
        .groups()
        .forEach((kept, group) -> {
          var here = new HashSet<>(group);
          here.retainAll(topics.keySet());
          if (!here.isEmpty()) {
            present.put(kept, here);
          }
        });
    var changed = new HashMap<TopicId, Integer>();
    present.forEach((kept, here) ->
        changed.put(
            kept,
            here.size() == 1 ? topics.getOrDefault(here.iterator().next(), 0) : count.of(here)));
    var all = new HashMap<>(topics);
    present.values().forEach(all.keySet()::removeAll);
    all.putAll(changed);
    var sorted = new LinkedHashMap<TopicId, Integer>();
    all.entrySet().stream()
        .sorted(
            Map.Entry.<TopicId, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .forEach(e -> sorted.put(e.getKey(), e.getValue()));
    return Collections.unmodifiableMap(sorted);
  }

  private static Counts with(Counts counts, Map<TopicId, Integer> topics) {
    return new Counts(
        counts.total(),
        counts.conversations(),
        topics,
        counts.authors(),
        counts.channels(),
        counts.sources(),
        counts.kinds(),
        counts.days());
  }

  @Override
  public List<Hit> definitions(TopicId topic, Readers readers, int limit) {
    var seen = new HashSet<PassageId>();
    return decisions.group(topic).stream()
        .flatMap(each -> inner.definitions(each, readers, limit).stream())
        .sorted(Comparator.comparingDouble(Hit::score).reversed())
        .filter(hit -> seen.add(hit.passage().id()))
        .limit(limit)
        .map(this::decided)
        .toList();
  }

  @Override
  public Map<AccountId, Integer> companions(Set<AccountId> accounts, Readers readers, int limit) {
    return inner.companions(accounts, readers, limit);
  }

  @Override
  public Optional<Passage> passage(PassageId id, Readers readers) {
    return inner.passage(id, readers).map(this::decided);
  }

  @Override
  public List<Passage> passages(List<PassageId> ids, Readers readers) {
    return inner.passages(ids, readers).stream().map(this::decided).toList();
  }

  @Override
  public void forEachPassage(Consumer<Passage> consumer) {
    inner.forEachPassage(consumer);
  }

  @Override
  public void close() {
    inner.close();
  }

  /// The filter that asks for groups where a merged topic is asked for.
  private PassageFilter whole(PassageFilter filter) {
    var single = new HashSet<TopicId>();
    var each = new ArrayList<Set<TopicId>>();
    for (var topic : filter.alsoTopics()) {
      var group = decisions.group(topic);
      if (group.size() == 1) {
        single.addAll(group);
      } else {
        each.add(group);
      }
    }
    filter.eachOf().forEach(some -> each.add(groups(some)));
    return filter
        .with()
        .topics(groups(filter.topics()))
        .notTopics(groups(filter.notTopics()))
        .alsoTopics(single)
        .eachOf(each)
        .build();
  }

  private Set<TopicId> groups(Collection<TopicId> topics) {
    var all = new HashSet<TopicId>();
    topics.forEach(topic -> all.addAll(decisions.group(topic)));
    return all;
  }

  private Hit decided(Hit hit) {
    return new Hit(decided(hit.passage()), hit.score(), hit.highlights());
  }

  private Passage decided(Passage passage) {
    return passage.withMentions(passage.mentions().stream().map(this::decided).toList());
  }

  private Mention decided(Mention mention) {
    var resolution =
        switch (mention.resolution()) {
          case Resolution.Linked r ->
              new Resolution.Linked(decisions.keptFor(r.entity()), r.score());
          case Resolution.Emergent r ->
              new Resolution.Emergent(decisions.keptFor(r.phrase()), r.score());
          case Resolution.Nil r -> r;
        };
    return new Mention(mention.start(), mention.end(), mention.surface(), resolution);
  }
}
