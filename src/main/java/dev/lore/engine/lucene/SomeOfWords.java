package dev.lore.engine.lucene;

import dev.lore.index.PassageFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.FixedBitSet;

/// Finds all passages that have at least some of several words, two of three say. Each word is laid
/// out as a bit for each passage, and 64 passages at a time move from "has i of the words" to "has
/// i
/// + 1" (bit-sliced counting; Kaser and Lemire 2014). Lucene's own way weighs passage by passage,
///   which pays where the best are wanted rather than all.
final class SomeOfWords {
  private final AudienceSearcher searcher;
  private final ParsedText text;
  private final PassageFilter filter;

  SomeOfWords(AudienceSearcher searcher, ParsedText text, PassageFilter filter) {
    this.searcher = searcher;
    this.text = text;
    this.filter = filter;
  }

  void collect(MatchCollector collector) {
    try {
      for (var field : text.fields()) {
        var words = text.words(field).stream().map(this::weight).toList();
        var rest = rest(field);
        for (var leaf : searcher.getLeafContexts()) {
          var found = found(leaf, words);
          restrict(found, rest, leaf);
          collector.collect(leaf, found);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FixedBitSet found(LeafReaderContext leaf, List<Weight> words) throws IOException {
    int size = leaf.reader().maxDoc();
    var atLeast = new FixedBitSet[text.required()];
    for (int i = 0; i < atLeast.length; i++) {
      atLeast[i] = new FixedBitSet(size);
    }
    var having = new FixedBitSet(size);
    for (var word : words) {
      if (fill(having, word, leaf)) {
        for (int i = atLeast.length - 1; i > 0; i--) {
          addCommon(atLeast[i].getBits(), atLeast[i - 1].getBits(), having.getBits());
        }
        atLeast[0].or(having);
        having.clear();
      }
    }
    return atLeast[atLeast.length - 1];
  }

  private static void addCommon(long[] to, long[] one, long[] other) {
    for (int i = 0; i < to.length; i++) {
      to[i] |= one[i] & other[i];
    }
  }

  private static void restrict(FixedBitSet found, Weight rest, LeafReaderContext leaf)
      throws IOException {
    if (!(rest.getQuery() instanceof MatchAllDocsQuery)) {
      var also = new FixedBitSet(found.length());
      fill(also, rest, leaf);
      found.and(also);
    }
  }

  /// @return whether anything of the segment matches
  private static boolean fill(FixedBitSet bits, Weight weight, LeafReaderContext leaf)
      throws IOException {
    var scorer = weight.scorer(leaf);
    if (scorer == null) {
      return false;
    }
    var matches = scorer.iterator();
    matches.nextDoc();
    matches.intoBitSet(DocIdSetIterator.NO_MORE_DOCS, bits, 0);
    return true;
  }

  /// Phrases, what is excluded, and the filter.
  private Weight rest(String field) {
    var rest = new BooleanQuery.Builder();
    text.addRest(rest, field);
    FilterQuery.addTo(rest, filter);
    var clauses = rest.build().clauses();
    if (clauses.stream().noneMatch(clause -> clause.isRequired())) {
      rest.add(new MatchAllDocsQuery(), Occur.FILTER);
    }
    return weight(clauses.isEmpty() ? new MatchAllDocsQuery() : rest.build());
  }

  private Weight weight(Query query) {
    try {
      return searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
