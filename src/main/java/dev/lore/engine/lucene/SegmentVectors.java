package dev.lore.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.jspecify.annotations.Nullable;

/// What a search of the vectors of one segment passes over, in arrays by Lucene's document number:
/// the sign of each component, who may read the vector, and the hash of its key. Some 70 bytes a
/// vector of 384 components. Read once; a segment never changes. Thread-safe.
final class SegmentVectors {
  private final int words;

  /// [#words] numbers a vector, of 64 signs each.
  private final long[] signs;

  final int[] audience;
  private final long[] keys;

  /// Documents by the hash of their key: an open table, 0 where free, else the number and 1.
  private final int[] byKey;

  SegmentVectors(LeafReader segment) throws IOException {
    int size = segment.maxDoc();
    var vectors = DocValues.getBinary(segment, VectorFields.VECTOR);
    words = vectors.advanceExact(0) ? words(vectors.binaryValue().length) : 0;
    signs = new long[Math.multiplyExact(size, words)];
    audience = new int[size];
    keys = new long[size];
    byKey = new int[Integer.highestOneBit(Math.max(4, size)) * 4];
    var audiences = DocValues.getNumeric(segment, VectorFields.AUDIENCE);
    var hashes = DocValues.getNumeric(segment, VectorFields.KEY_HASH);
    for (int doc = 0; doc < size; doc++) {
      read(doc, vectors, audiences, hashes);
    }
  }

  static int words(int dimensions) {
    return (dimensions + Long.SIZE - 1) / Long.SIZE;
  }

  private void read(
      int doc, BinaryDocValues vectors, NumericDocValues audiences, NumericDocValues hashes)
      throws IOException {
    if (!vectors.advanceExact(doc) || !audiences.advanceExact(doc) || !hashes.advanceExact(doc)) {
      throw new IllegalStateException("vector " + doc + " is incomplete; delete its folder");
    }
    var vector = vectors.binaryValue();
    signs(vector.bytes, vector.offset, vector.length, signs, doc * words);
    audience[doc] = (int) audiences.longValue();
    keys[doc] = hashes.longValue();
    int slot = slot(keys[doc]);
    while (byKey[slot] != 0) {
      slot = slot + 1 & byKey.length - 1;
    }
    byKey[slot] = doc + 1;
  }

  /// Writes the signs of a vector: a bit is set where the component is above 0.
  static void signs(byte[] vector, int offset, int length, long[] to, int at) {
    for (int i = 0; i < length; i++) {
      if (vector[offset + i] > 0) {
        to[at + i / Long.SIZE] |= 1L << i % Long.SIZE;
      }
    }
  }

  /// In how many components the signs of each vector differ from those of a query: the more, the
  /// larger the angle.
  short[] differing(long[] query) {
    var differing = new short[audience.length];
    int at = 0;
    for (int doc = 0; doc < differing.length; doc++) {
      int count = 0;
      for (int i = 0; i < words; i++) {
        count += Long.bitCount(query[i] ^ signs[at + i]);
      }
      differing[doc] = (short) count;
      at += words;
    }
    return differing;
  }

  /// The live document of a key, or -1.
  ///
  /// @param live null where all are
  int live(long key, @Nullable Bits live) {
    for (int slot = slot(key); byKey[slot] != 0; slot = slot + 1 & byKey.length - 1) {
      int doc = byKey[slot] - 1;
      if (keys[doc] == key && (live == null || live.get(doc))) {
        return doc;
      }
    }
    return -1;
  }

  private int slot(long key) {
    return (int) (key ^ key >>> 32) & byKey.length - 1;
  }
}
