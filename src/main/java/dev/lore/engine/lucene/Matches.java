package dev.lore.engine.lucene;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Passages by segment, each once: what matched a question. Filled by one thread; safe to read by
/// many afterwards.
final class Matches {
  private static final int[] NONE = {};

  private final int[][] docs;
  private final int[] sizes;
  private final AtomicReferenceArray<@Nullable Gathered> gathered;

  /// @param segments how many there are
  Matches(int segments) {
    docs = new int[segments][];
    Arrays.fill(docs, NONE);
    sizes = new int[segments];
    gathered = new AtomicReferenceArray<>(segments);
  }

  void add(int segment, int doc) {
    int size = sizes[segment];
    room(segment, 1)[size] = doc;
    sizes[segment] = size + 1;
  }

  void addAll(int segment, int[] more, int count) {
    int size = sizes[segment];
    System.arraycopy(more, 0, room(segment, count), size, count);
    sizes[segment] = size + count;
  }

  private int[] room(int segment, int more) {
    var here = docs[segment];
    int needed = sizes[segment] + more;
    if (needed > here.length) {
      here = Arrays.copyOf(here, Math.max(64, Math.max(needed, here.length * 2)));
      docs[segment] = here;
    }
    return here;
  }

  int size(int segment) {
    return sizes[segment];
  }

  /// The columns of the matches of a segment, gathered when first asked for.
  Gathered gathered(int segment, SegmentColumns columns) {
    var known = gathered.get(segment);
    if (known == null) {
      known = Gathered.of(columns, docs[segment], sizes[segment]);
      gathered.set(segment, known);
    }
    return known;
  }

  /// Document numbers within the segment; only the first [#size] count.
  int[] docs(int segment) {
    return docs[segment];
  }
}
