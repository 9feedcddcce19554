package dev.lore.engine.lucene;

import dev.lore.index.Readers;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;

/// Looks up vectors of one segment by key.
final class StoredVectors {
  private final LeafReader segment;
  private final Readers readers;

  StoredVectors(LeafReader segment, Readers readers) {
    this.segment = segment;
    this.readers = readers;
  }

  /// @param keyField each document's key, as one term
  void addTo(
      Map<String, float[]> found,
      Collection<String> keys,
      String keyField,
      String audienceField,
      String vectorField)
      throws IOException {
    var docs = docs(keys, keyField);
    var values = segment.getByteVectorValues(vectorField);
    var audiences = segment.getNumericDocValues(audienceField);
    if (docs.isEmpty() || values == null || audiences == null) {
      return;
    }
    var at = values.iterator();
    for (var doc : docs.entrySet()) {
      if (audiences.advanceExact(doc.getKey())
          && readers.mayRead((int) audiences.longValue())
          && at.advance(doc.getKey()) == doc.getKey()) {
        found.put(doc.getValue(), unit(values.vectorValue(at.index())));
      }
    }
  }

  /// Live documents in their order.
  private TreeMap<Integer, String> docs(Collection<String> keys, String keyField)
      throws IOException {
    var docs = new TreeMap<Integer, String>();
    var terms = segment.terms(keyField);
    if (terms == null) {
      return docs;
    }
    var live = segment.getLiveDocs();
    var each = terms.iterator();
    for (var key : keys) {
      if (each.seekExact(new BytesRef(key))) {
        var postings = each.postings(null, PostingsEnum.NONE);
        for (int doc = postings.nextDoc();
            doc != DocIdSetIterator.NO_MORE_DOCS;
            doc = postings.nextDoc()) {
          if (live == null || live.get(doc)) {
            docs.put(doc, key);
          }
        }
      }
    }
    return docs;
  }

  private static float[] unit(byte[] bytes) {
    double square = 0;
    for (byte b : bytes) {
      square += (double) b * b;
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    var vector = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      vector[i] = bytes[i] * scale;
    }
    return vector;
  }
}
