package dev.lore.engine.lucene;

import dev.lore.model.PassageId;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Tells where passages probably are by their ids alone: the passages of a document lie in order in
/// one segment, so the number at the end of an id mostly says which of them it is. Whoever reads
/// one compares its id.
final class PassageNumbers {
  private final IndexState state;

  PassageNumbers(IndexState state) {
    this.state = state;
  }

  /// Lucene's numbers over all segments, -1 where there is no such document.
  int[] of(List<PassageId> ids) throws IOException {
    var numbers = new int[ids.size()];
    Arrays.fill(numbers, -1);
    var terms = new BytesRef[ids.size()];
    for (int i = 0; i < terms.length; i++) {
      int hash = ids.get(i).value().lastIndexOf('#');
      terms[i] = IdTerm.of(ids.get(i).value().substring(0, Math.max(0, hash)));
    }
    for (var leaf : state.reader().leaves()) {
      fill(numbers, ids, terms, leaf);
    }
    return numbers;
  }

  private static void fill(
      int[] numbers, List<PassageId> ids, BytesRef[] terms, LeafReaderContext leaf)
      throws IOException {
    var documents = leaf.reader().terms(Fields.DOCUMENT);
    if (documents == null) {
      return;
    }
    var each = documents.iterator();
    PostingsEnum postings = null;
    for (int i = 0; i < terms.length; i++) {
      if (numbers[i] < 0 && each.seekExact(terms[i])) {
        postings = each.postings(postings, PostingsEnum.NONE);
        int doc = live(leaf, postings, within(ids.get(i)));
        numbers[i] = doc < 0 ? -1 : leaf.docBase + doc;
      }
    }
  }

  /// The live document with so many live ones before it, or the last one; -1 where none is live.
  private static int live(LeafReaderContext leaf, PostingsEnum postings, int before)
      throws IOException {
    var live = leaf.reader().getLiveDocs();
    int found = -1;
    int seen = 0;
    for (int doc = postings.nextDoc();
        doc != DocIdSetIterator.NO_MORE_DOCS && seen <= before;
        doc = postings.nextDoc()) {
      if (live == null || live.get(doc)) {
        found = doc;
        seen++;
      }
    }
    return found;
  }

  /// The number of a passage within its document, as its id says; 0 where it says none.
  static int within(PassageId id) {
    try {
      return Math.max(0, Integer.parseInt(id.value().substring(id.value().lastIndexOf('#') + 1)));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
