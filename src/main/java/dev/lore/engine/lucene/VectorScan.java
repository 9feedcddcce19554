package dev.lore.engine.lucene;

import dev.lore.index.Readers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.util.BytesRef;

/// Searches vectors by passing over the signs of their components: a fifth of a million in a
/// millisecond, without a graph to be made and kept. Those whose signs differ least (Charikar 2002)
/// are then compared component by component: of the nearest 40 texts among 17,000, 99.8 % are
/// found. One index state; thread-safe.
final class VectorScan {
  /// How many are compared for each that is wanted, and at least.
  private static final int COMPARED = 20;

  private static final int LEAST_COMPARED = 800;

  private static final Comparator<Found> NEAREST_FIRST =
      Comparator.comparingDouble(Found::cosine).reversed().thenComparingInt(Found::doc);

  private final List<LeafReaderContext> leaves;
  private final Function<LeafReaderContext, SegmentVectors> segments;

  /// @param doc over all segments
  record Found(int doc, double cosine) {}

  /// @param segments keeps what is read of each segment
  VectorScan(List<LeafReaderContext> leaves, Function<LeafReaderContext, SegmentVectors> segments) {
    this.leaves = leaves;
    this.segments = segments;
  }

  /// The nearest first.
  List<Found> nearest(byte[] vector, Readers readers, int limit) throws IOException {
    var signs = new long[SegmentVectors.words(vector.length)];
    SegmentVectors.signs(vector, 0, vector.length, signs, 0);
    var distances = new ArrayList<short[]>();
    var histogram = new int[vector.length + 1];
    for (var leaf : leaves) {
      distances.add(distances(leaf, signs, readers, histogram));
    }
    int wanted = Math.max(LEAST_COMPARED, Math.multiplyExact(COMPARED, limit));
    int farthest = 0;
    int within = 0;
    while (farthest < vector.length && within + histogram[farthest] < wanted) {
      within += histogram[farthest++];
    }
    var found = new ArrayList<Found>();
    int atFarthest = wanted - within;
    for (var leaf : leaves) {
      atFarthest = compare(leaf, vector, distances.get(leaf.ord), farthest, atFarthest, found);
    }
    found.sort(NEAREST_FIRST);
    return found.subList(0, Math.min(limit, found.size()));
  }

  /// By document; -1 for what may not be read.
  private short[] distances(
      LeafReaderContext leaf, long[] signs, Readers readers, int[] histogram) {
    var segment = segments.apply(leaf);
    var live = leaf.reader().getLiveDocs();
    boolean all = readers instanceof Readers.All && live == null;
    var distances = segment.differing(signs);
    for (int doc = 0; doc < distances.length; doc++) {
      if (all || (readers.mayRead(segment.audience[doc]) && (live == null || live.get(doc)))) {
        histogram[distances[doc]]++;
      } else {
        distances[doc] = -1;
      }
    }
    return distances;
  }

  /// @param farthest distance that is looked at
  /// @param atFarthest of how many at that distance
  /// @return of how many more at that distance
  private static int compare(
      LeafReaderContext leaf,
      byte[] vector,
      short[] distances,
      int farthest,
      int atFarthest,
      List<Found> found)
      throws IOException {
    var vectors = DocValues.getBinary(leaf.reader(), VectorFields.VECTOR);
    int left = atFarthest;
    for (int doc = 0; doc < distances.length; doc++) {
      int distance = distances[doc];
      if (distance < 0 || distance > farthest || (distance == farthest && left-- <= 0)) {
        continue;
      }
      if (vectors.advanceExact(doc)) {
        found.add(new Found(leaf.docBase + doc, cosine(vector, vectors.binaryValue())));
      }
    }
    return Math.max(0, left);
  }

  private static double cosine(byte[] query, BytesRef vector) {
    int product = 0;
    int square = 0;
    int querySquare = 0;
    for (int i = 0; i < query.length; i++) {
      int component = vector.bytes[vector.offset + i];
      product += query[i] * component;
      square += component * component;
      querySquare += query[i] * query[i];
    }
    return square == 0 || querySquare == 0 ? 0 : product / Math.sqrt((double) square * querySquare);
  }

  /// The vectors of those keys that have one that may be read, at unit length.
  Map<String, float[]> vectors(Collection<String> keys, Readers readers) throws IOException {
    var found = new TreeMap<String, float[]>();
    for (var leaf : leaves) {
      var segment = segments.apply(leaf);
      var docs = new TreeMap<Integer, String>();
      for (var key : keys) {
        int doc = segment.live(VectorFields.hash(key), leaf.reader().getLiveDocs());
        if (doc >= 0 && readers.mayRead(segment.audience[doc])) {
          docs.put(doc, key);
        }
      }
      var vectors = DocValues.getBinary(leaf.reader(), VectorFields.VECTOR);
      for (var doc : docs.entrySet()) {
        if (vectors.advanceExact(doc.getKey())) {
          found.put(doc.getValue(), unit(vectors.binaryValue()));
        }
      }
    }
    return found;
  }

  private static float[] unit(BytesRef bytes) {
    double square = 0;
    for (int i = 0; i < bytes.length; i++) {
      int component = bytes.bytes[bytes.offset + i];
      square += component * component;
    }
    float scale = square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    var vector = new float[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      vector[i] = bytes.bytes[bytes.offset + i] * scale;
    }
    return vector;
  }
}
