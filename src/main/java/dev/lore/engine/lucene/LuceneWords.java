package dev.lore.engine.lucene;

import dev.lore.index.IndexSnapshot.Hit;
import dev.lore.index.PassageFilter;
import dev.lore.index.WordSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/// Words of one state of the index under one audience.
abstract class LuceneWords implements WordSearch {
  /// Lucene refuses queries of more than 1,024 clauses.
  private static final int MAX_WORDS = 256;

  private final AudienceSearcher searcher;
  private final SearchAnalysis analysis;

  LuceneWords(AudienceSearcher searcher, SearchAnalysis analysis) {
    this.searcher = searcher;
    this.analysis = analysis;
  }

  /// Passages of the filter that match one of the queries, best first.
  ///
  /// @param texts of which no two match the same passage
  abstract List<Hit> best(List<Query> texts, PassageFilter filter, int limit);

  @Override
  public List<Word> words(String text) {
    return analysis.terms(text);
  }

  @Override
  public long passages() {
    return statistics().docCount();
  }

  @Override
  public double meanLength() {
    var statistics = statistics();
    return (double) statistics.sumTotalTermFreq() / statistics.docCount();
  }

  private org.apache.lucene.search.CollectionStatistics statistics() {
    try {
      return searcher.collectionStatistics(Fields.BODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int frequency(String word) {
    try {
      return searcher.frequency(new BytesRef(word));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<Hit> best(Map<String, Float> weights, PassageFilter filter, int limit) {
    if (weights.isEmpty()) {
      return List.of();
    }
    var fields =
        searcher.totals().closedPassages() > 0
            ? List.of(Fields.BODY, Fields.CLOSED)
            : List.of(Fields.BODY);
    return best(fields.stream().<Query>map(field -> anyOf(field, weights)).toList(), filter, limit);
  }

  private static Query anyOf(String field, Map<String, Float> weights) {
    var query = new BooleanQuery.Builder();
    weights.entrySet().stream()
        .limit(MAX_WORDS)
        .forEach(weight -> query.add(weighted(field, weight), Occur.SHOULD));
    return query.build();
  }

  private static Query weighted(String field, Map.Entry<String, Float> weight) {
    return new BoostQuery(new TermQuery(new Term(field, weight.getKey())), weight.getValue());
  }
}
