package dev.lore.engine.lucene;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.index.TopicTotals;
import dev.lore.model.AccountId;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.TopicId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Answers from one [IndexState].
final class LuceneSnapshot implements IndexSnapshot {
  private static final int MAX_HITS = 1_000;
  private static final Set<String> PASSAGE_ONLY = Set.of(Fields.PASSAGE);

  private final IndexState state;
  private final SearchAnalysis analysis;
  private final AtomicBoolean closed = new AtomicBoolean();

  /// Takes over one reference to the state's reader.
  LuceneSnapshot(IndexState state, SearchAnalysis analysis) {
    this.state = state;
    this.analysis = analysis;
  }

  @Override
  public Hits search(
      TextQuery text, PassageFilter filter, Readers readers, Order order, int offset, int limit) {
    var searcher = state.searcher(readers);
    var parsed = parse(text, searcher);
    var by = order == Order.RELEVANCE && !parsed.hasScores() ? Order.NEWEST : order;
    int wanted = Math.clamp((long) offset + limit, 0, MAX_HITS);
    var collector = new HitCollector(state.segments(), columns(filter, readers), by, wanted);
    run(searcher, query(parsed, filter), collector);
    var best = collector.best();
    var shown = best.subList(Math.min(offset, best.size()), best.size());
    return new Hits(hits(shown, parsed), collector.total());
  }

  @Override
  public Counts count(TextQuery text, PassageFilter filter, Readers readers, CountSpec spec) {
    var searcher = state.searcher(readers);
    var collector = new CountCollector(state.segments(), columns(filter, readers), spec);
    run(searcher, query(parse(text, searcher), filter), collector);
    return collector.counts();
  }

  @Override
  public TopicTotals topicTotals(Readers readers) {
    return state.searcher(readers).totals();
  }

  @Override
  public List<Hit> definitions(TopicId topic, Readers readers, int limit) {
    var collector =
        new HitCollector(
            state.segments(),
            columns(PassageFilter.ANY, readers),
            Order.RELEVANCE,
            Math.min(limit, MAX_HITS));
    run(
        state.searcher(readers),
        FeatureField.newLinearQuery(Fields.DEFINES, topic.value(), 1),
        collector);
    return hits(collector.best(), parse(TextQuery.NONE, state.searcher(readers)));
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
    var term = new Term(Fields.DOCUMENT, id.value().substring(0, hash));
    var collector =
        new HitCollector(
            state.segments(), columns(PassageFilter.ANY, readers), Order.OLDEST, MAX_HITS);
    run(state.searcher(readers), new TermQuery(term), collector);
    return collector.best().stream()
        .map(found -> stored(found.doc()))
        .filter(passage -> passage.id().equals(id))
        .findFirst();
  }

  @Override
  public void forEachPassage(Consumer<Passage> consumer) {
    try {
      for (var leaf : state.reader().leaves()) {
        var live = leaf.reader().getLiveDocs();
        var stored = leaf.reader().storedFields();
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if (live == null || live.get(doc)) {
            consumer.accept(
                PassageCodec.decode(
                    stored.document(doc, PASSAGE_ONLY).getBinaryValue(Fields.PASSAGE)));
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

  private ParsedText parse(TextQuery text, AudienceSearcher searcher) {
    return searcher.totals().closedPassages() == 0
        ? new ParsedText(text, analysis, Fields.BODY)
        : new ParsedText(text, analysis, Fields.BODY, Fields.CLOSED);
  }

  private ColumnFilter columns(PassageFilter filter, Readers readers) {
    return new ColumnFilter(state.segments().dictionaries(), filter, readers);
  }

  private static Query query(ParsedText text, PassageFilter filter) {
    var query = new BooleanQuery.Builder();
    text.addTo(query);
    FilterQuery.addTo(query, filter);
    boolean narrows =
        text.hasScores()
            || query.build().clauses().stream().anyMatch(c -> c.occur() == Occur.FILTER);
    if (!narrows) {
      query.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return query.build();
  }

  private static void run(AudienceSearcher searcher, Query query, Collector collector) {
    try {
      searcher.search(query, collector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Hit> hits(List<HitCollector.Found> found, ParsedText text) {
    var hits = new ArrayList<Hit>(found.size());
    for (var each : found) {
      var passage = stored(each.doc());
      hits.add(new Hit(passage, each.rank(), text.highlights(passage.text())));
    }
    return hits;
  }

  private Passage stored(int doc) {
    try {
      var fields = state.reader().storedFields().document(doc, PASSAGE_ONLY);
      return PassageCodec.decode(fields.getBinaryValue(Fields.PASSAGE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
