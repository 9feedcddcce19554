package dev.lore.engine.lucene;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.TopicTotals;
import dev.lore.index.WordSearch;
import dev.lore.model.AccountId;
import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.TopicId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;

/// Answers from one [IndexState].
final class LuceneSnapshot implements IndexSnapshot {
  private static final int MAX_HITS = 1_000;

  private final IndexState state;
  private final SearchAnalysis analysis;
  private final MatchWalk matching;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// Takes over one reference to the state's reader.
  LuceneSnapshot(IndexState state, SearchAnalysis analysis) {
    this.state = state;
    this.matching = new MatchWalk(state);
    this.analysis = analysis;
  }

  @Override
  public Hits search(
      TextQuery text, PassageFilter filter, Readers readers, Order order, int offset, int limit) {
    var searcher = state.searcher(readers);
    var parsed = parse(text, searcher);
    var question = question(text, parsed, filter, readers);
    int wanted = Math.clamp((long) offset + limit, 0, MAX_HITS);
    if (question.isForEverything() && isNewest(order) && wanted <= ReaderTotals.LATEST) {
      var latest = searcher.totals().latest();
      return new Hits(hits(page(latest, offset, wanted), parsed), searcher.totals().passages());
    }
    var top = new TopHits(state.segments().dictionaries(), wanted);
    long total;
    if (order == Order.RELEVANCE && parsed.hasScores()) {
      long[] count = {0};
      matching.forEach(question, parsed, searcher, (columns, docs, size, base) -> count[0] += size);
      total = count[0];
      var filtered = matching.columns(filter, readers);
      for (var query : MatchWalk.queries(parsed, filter)) {
        MatchWalk.run(searcher, query, new BestCollector(state.segments(), filtered, top));
      }
    } else {
      matching.forEach(question, parsed, searcher, new Offering(order, top));
      total = top.total();
    }
    return new Hits(hits(page(top.best(), offset, wanted), parsed), total);
  }

  private record Offering(Order order, TopHits top) implements MatchWalk.Visit {
    @Override
    public void at(SegmentColumns columns, int[] docs, int size, int base) {
      top.offerAll(order, columns, docs, size, base);
    }

    @Override
    public void at(
        SegmentColumns columns, int[] docs, int base, Gathered gathered, int[] chosen, int size) {
      top.offerAll(order, columns, docs, base, gathered, chosen, size);
    }
  }

  private static boolean isNewest(Order order) {
    return order == Order.NEWEST || order == Order.RELEVANCE;
  }

  private static List<TopHits.Found> page(List<TopHits.Found> best, int from, int to) {
    return best.subList(Math.min(from, best.size()), Math.min(to, best.size()));
  }

  @Override
  public Counts count(TextQuery text, PassageFilter filter, Readers readers, CountSpec spec) {
    var searcher = state.searcher(readers);
    var parsed = parse(text, searcher);
    var question = question(text, parsed, filter, readers);
    return question.isBroad()
        ? searcher.totals().broad(filter, spec, () -> count(question, parsed, searcher, spec))
        : count(question, parsed, searcher, spec);
  }

  /// A text of nothing but little words asks for as little as none.
  private static Question question(
      TextQuery text, ParsedText parsed, PassageFilter filter, Readers readers) {
    return new Question(parsed.isEmpty() ? TextQuery.NONE : text, filter, readers);
  }

  private Counts count(
      Question question, ParsedText parsed, AudienceSearcher searcher, CountSpec spec) {
    var counts = new ColumnCounts(state.segments().dictionaries(), spec);
    matching.forEach(
        question,
        parsed,
        searcher,
        (columns, docs, size, base) -> counts.addAll(columns, docs, size));
    return counts.counts();
  }

  @Override
  public TopicTotals topicTotals(Readers readers) {
    return state.searcher(readers).totals();
  }

  @Override
  public List<Hit> definitions(TopicId topic, Readers readers, int limit) {
    var searcher = state.searcher(readers);
    var top = new TopHits(state.segments().dictionaries(), Math.min(limit, MAX_HITS));
    var collector =
        new BestCollector(state.segments(), matching.columns(PassageFilter.ANY, readers), top);
    MatchWalk.run(
        searcher, FeatureField.newLinearQuery(Fields.DEFINES, topic.value(), 1), collector);
    return hits(top.best(), parse(TextQuery.NONE, searcher));
  }

  @Override
  public Map<AccountId, Integer> companions(Set<AccountId> accounts, Readers readers, int limit) {
    return new CompanionCount(state, accounts, readers).highest(limit);
  }

  @Override
  public Optional<Passage> passage(PassageId id, Readers readers) {
    int hash = id.value().lastIndexOf('#');
    if (hash <= 0) {
      return Optional.empty();
    }
    var document = new DocumentId(id.value().substring(0, hash));
    var filter = PassageFilter.where().documents(Set.of(document)).build();
    // passages of a document lie in order, so its number mostly says which one it is
    int guess = PassageNumbers.within(id);
    return search(TextQuery.NONE, filter, readers, Order.OLDEST, guess, 1).hits().stream()
        .map(Hit::passage)
        .filter(passage -> passage.id().equals(id))
        .findFirst()
        .or(() ->
            search(TextQuery.NONE, filter, readers, Order.OLDEST, 0, MAX_HITS).hits().stream()
                .map(Hit::passage)
                .filter(passage -> passage.id().equals(id))
                .findFirst());
  }

  @Override
  public List<Passage> passages(List<PassageId> ids, Readers readers) {
    try {
      int[] docs = new PassageNumbers(state).of(ids);
      var read = state.passages(Arrays.stream(docs).filter(doc -> doc >= 0).toArray());
      var passages = new ArrayList<Passage>(ids.size());
      int next = 0;
      for (int i = 0; i < docs.length; i++) {
        var id = ids.get(i);
        var guessed = docs[i] < 0 ? null : read.get(next++);
        if (guessed == null || !guessed.id().equals(id)) {
          passage(id, readers).ifPresent(passages::add);
        } else if (readers.mayRead(guessed.audienceClass())) {
          passages.add(guessed);
        }
      }
      return passages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void forEachPassage(Consumer<Passage> consumer) {
    try {
      for (var leaf : state.reader().leaves()) {
        var live = leaf.reader().getLiveDocs();
        var columns = state.segments().columns(leaf);
        var stored = new PassageReader(leaf.reader(), columns);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            consumer.accept(stored.at(doc));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      try {
        state.reader().decRef();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public WordSearch words(Readers readers) {
    return new LuceneWords(state.searcher(readers), analysis) {
      @Override
      List<Hit> best(List<Query> texts, PassageFilter filter, int limit) {
        var top = new TopHits(state.segments().dictionaries(), Math.min(limit, MAX_HITS));
        for (var text : texts) {
          var query = new BooleanQuery.Builder().add(text, Occur.MUST);
          FilterQuery.addTo(query, filter);
          MatchWalk.run(
              state.searcher(readers),
              query.build(),
              new BestCollector(state.segments(), matching.columns(filter, readers), top));
        }
        var found = top.best();
        var passages = stored(found);
        return IntStream.range(0, found.size())
            .mapToObj(i -> new Hit(passages.get(i), found.get(i).rank(), new int[0]))
            .toList();
      }
    };
  }

  private ParsedText parse(TextQuery text, AudienceSearcher searcher) {
    return searcher.totals().closedPassages() == 0
        ? new ParsedText(text, analysis, Fields.BODY)
        : new ParsedText(text, analysis, Fields.BODY, Fields.CLOSED);
  }

  private List<Hit> hits(List<TopHits.Found> found, ParsedText text) {
    var hits = new ArrayList<Hit>(found.size());
    var passages = stored(found);
    for (int i = 0; i < found.size(); i++) {
      var passage = passages.get(i);
      hits.add(new Hit(passage, found.get(i).rank(), text.highlights(passage.text())));
    }
    return hits;
  }

  private List<Passage> stored(List<TopHits.Found> found) {
    try {
      return state.passages(found.stream().mapToInt(TopHits.Found::doc).toArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
