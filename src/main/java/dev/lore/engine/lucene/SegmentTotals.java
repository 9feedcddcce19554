package dev.lore.engine.lucene;

import dev.lore.index.Readers;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.SmallFloat;

/// For each class of readers, what a segment holds of it: passages, words, and how many passages
/// name each topic. The sums over the classes of a viewer are the viewer's background, exact, and
/// untouched by what the viewer may not read.
///
/// Made anew when documents of the segment are deleted.
final class SegmentTotals {
  private final int[] classes;
  private final int[] passages;
  private final long[] words;

  /// Pairs of the class at i stand at `pairStart[i]` to `pairStart[i + 1] - 1`.
  private final int[] pairStart;

  private final int[] topics;
  private final int[] counts;

  SegmentTotals(LeafReader reader, SegmentColumns columns) throws IOException {
    var live = reader.getLiveDocs();
    int size = reader.maxDoc();
    int highest = Arrays.stream(columns.audience).max().orElse(-1);
    var passagesOf = new int[highest + 1];
    var wordsOf = new long[highest + 1];
    var lengths = new Lengths(reader);
    var keys = new long[columns.topics.length];
    int keyCount = 0;
    for (int doc = 0; doc < size; doc++) {
      int audience = columns.audience[doc];
      if (audience < 0 || (live != null && !live.get(doc))) {
        continue;
      }
      passagesOf[audience]++;
      wordsOf[audience] += lengths.words(doc);
      for (int i = columns.topicStart[doc]; i < columns.topicStart[doc + 1]; i++) {
        keys[keyCount++] = (long) audience << 32 | columns.topics[i];
      }
    }
    Arrays.parallelSort(keys, 0, keyCount);
    classes = IntStream.rangeClosed(0, highest).filter(c -> passagesOf[c] > 0).toArray();
    passages = new int[classes.length];
    words = new long[classes.length];
    pairStart = new int[classes.length + 1];
    int distinct = distinct(keys, keyCount);
    topics = new int[distinct];
    counts = new int[distinct];
    int pair = 0;
    int key = 0;
    for (int i = 0; i < classes.length; i++) {
      passages[i] = passagesOf[classes[i]];
      words[i] = wordsOf[classes[i]];
      while (key < keyCount && (int) (keys[key] >>> 32) == classes[i]) {
        int from = key;
        while (key < keyCount && keys[key] == keys[from]) {
          key++;
        }
        topics[pair] = (int) keys[from];
        counts[pair++] = key - from;
      }
      pairStart[i + 1] = pair;
    }
  }

  /// Adds what the readers may read.
  void addTo(ReaderTotals totals, Readers readers) {
    for (int i = 0; i < classes.length; i++) {
      if (readers.mayRead(classes[i])) {
        totals.add(classes[i], passages[i], words[i]);
        for (int pair = pairStart[i]; pair < pairStart[i + 1]; pair++) {
          totals.add(topics[pair], counts[pair]);
        }
      }
    }
  }

  private static int distinct(long[] keys, int count) {
    int distinct = 0;
    for (int i = 0; i < count; i++) {
      if (i == 0 || keys[i] != keys[i - 1]) {
        distinct++;
      }
    }
    return distinct;
  }

  /// Lengths as BM25 sees them: from the norms, which round them in the same way for everybody.
  private static final class Lengths {
    private final NumericDocValues open;
    private final NumericDocValues closed;

    Lengths(LeafReader reader) throws IOException {
      open = norms(reader, Fields.BODY);
      closed = norms(reader, Fields.CLOSED);
    }

    int words(int doc) throws IOException {
      if (open.advanceExact(doc)) {
        return SmallFloat.byte4ToInt((byte) open.longValue());
      }
      return closed.advanceExact(doc) ? SmallFloat.byte4ToInt((byte) closed.longValue()) : 0;
    }

    private static NumericDocValues norms(LeafReader reader, String field) throws IOException {
      var norms = reader.getNormValues(field);
      return norms == null ? DocValues.emptyNumeric() : norms;
    }
  }
}
