package dev.lore.engine.lucene;

import dev.lore.index.Readers;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/// Scores with the term and collection statistics of what the readers may read: BM25's idf would
/// otherwise tell how often a word is said in private, and let private messages reorder public
/// ones.
///
/// Statistics of the open field come from Lucene. Those of the closed one are counted by walking
/// the word's postings once and kept; `body` and `closed` then share one sum, so that a passage's
/// score does not depend on which of the two holds it.
final class AudienceSearcher extends IndexSearcher {
  private static final int MAX_KEPT_TERMS = 10_000;

  private final Segments segments;
  private final Readers readers;
  private final ReaderTotals totals;
  private final AtomicBoolean asked = new AtomicBoolean();
  private final Map<BytesRef, Integer> frequencies = new ConcurrentHashMap<>();

  AudienceSearcher(
      IndexReader reader,
      Segments segments,
      Similarity similarity,
      Readers readers,
      ReaderTotals totals) {
    super(reader);
    this.segments = segments;
    this.readers = readers;
    this.totals = totals;
    setSimilarity(similarity);
    setQueryCache(null);
  }

  /// Whether this is the first call.
  boolean firstAsked() {
    return !asked.get() && asked.compareAndSet(false, true);
  }

  ReaderTotals totals() {
    return totals;
  }

  @Override
  public TermStatistics termStatistics(Term term, int docFreq, long totalTermFreq)
      throws IOException {
    if (!isText(term.field())) {
      return super.termStatistics(term, docFreq, totalTermFreq);
    }
    int frequency = Math.max(1, frequency(term.bytes()));
    return new TermStatistics(term.bytes(), frequency, frequency);
  }

  /// In how many passages that the readers may read the word occurs.
  int frequency(BytesRef term) throws IOException {
    Integer known = frequencies.get(term);
    if (known == null) {
      known = documentFrequency(term);
      if (frequencies.size() < MAX_KEPT_TERMS) {
        frequencies.put(BytesRef.deepCopyOf(term), known);
      }
    }
    return known;
  }

  @Override
  public CollectionStatistics collectionStatistics(String field) throws IOException {
    if (!isText(field)) {
      return super.collectionStatistics(field);
    }
    long documents = totals.closedPassages();
    long words = totals.closedWords();
    for (var leaf : getLeafContexts()) {
      var terms = leaf.reader().terms(Fields.BODY);
      if (terms != null) {
        documents += terms.getDocCount();
        words += terms.getSumTotalTermFreq();
      }
    }
    documents = Math.max(1, documents);
    words = Math.max(documents, words);
    return new CollectionStatistics(
        field, Math.max(documents, getIndexReader().maxDoc()), documents, words, documents);
  }

  private static boolean isText(String field) {
    return field.equals(Fields.BODY) || field.equals(Fields.CLOSED);
  }

  private int documentFrequency(BytesRef term) throws IOException {
    int frequency = getIndexReader().docFreq(new Term(Fields.BODY, term));
    if (totals.closedPassages() > 0) {
      for (var leaf : getLeafContexts()) {
        frequency += closedFrequency(leaf, term);
      }
    }
    return frequency;
  }

  private int closedFrequency(LeafReaderContext leaf, BytesRef term) throws IOException {
    var postings = leaf.reader().postings(new Term(Fields.CLOSED, term), PostingsEnum.NONE);
    if (postings == null) {
      return 0;
    }
    var audience = segments.columns(leaf).audience;
    var live = leaf.reader().getLiveDocs();
    int frequency = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc = postings.nextDoc()) {
      if (readers.mayRead(audience[doc]) && (live == null || live.get(doc))) {
        frequency++;
      }
    }
    return frequency;
  }
}
