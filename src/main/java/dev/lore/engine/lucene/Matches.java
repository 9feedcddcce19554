package dev.lore.engine.lucene;

import java.util.Arrays;

/// Passages by segment, in ascending document order: what matched a question. Filled by one thread;
/// safe to read by many afterwards.
final class Matches {
  private static final int[] NONE = {};

  private final int[][] docs;
  private final int[] sizes;

  /// @param segments how many there are
  Matches(int segments) {
    docs = new int[segments][];
    Arrays.fill(docs, NONE);
    sizes = new int[segments];
  }

  void add(int segment, int doc) {
    var here = docs[segment];
    int size = sizes[segment];
    if (size == here.length) {
      here = Arrays.copyOf(here, Math.max(64, size * 2));
      docs[segment] = here;
    }
    here[size] = doc;
    sizes[segment] = size + 1;
  }

  int size(int segment) {
    return sizes[segment];
  }

  /// Document numbers within the segment; only the first [#size] count.
  int[] docs(int segment) {
    return docs[segment];
  }
}
