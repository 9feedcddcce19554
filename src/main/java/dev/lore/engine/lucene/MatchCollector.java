package dev.lore.engine.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.DocIdStream;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.FixedBitSet;

/// Gathers what matches and may be read, many at a time. One thread.
final class MatchCollector implements Collector {
  private static final int AT_ONCE = 512;

  private final Segments segments;
  private final ColumnFilter filter;
  private final Matches matches;
  private final boolean everything;
  private final int[] buffer = new int[AT_ONCE];

  /// @param count of segments
  MatchCollector(Segments segments, ColumnFilter filter, int count) {
    this.segments = segments;
    this.filter = filter;
    this.matches = new Matches(count);
    this.everything = filter.readsAll() && filter.isOnlyOfReaders();
  }

  Matches matches() {
    return matches;
  }

  /// Takes what was found by other means.
  ///
  /// @param found of one segment; what is deleted may be among them
  void collect(LeafReaderContext leaf, FixedBitSet found) throws IOException {
    var live = leaf.reader().getLiveDocs();
    var collector = getLeafCollector(leaf);
    for (int doc = found.nextSetBit(0);
        doc != DocIdSetIterator.NO_MORE_DOCS;
        doc =
            doc + 1 < found.length() ? found.nextSetBit(doc + 1) : DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(doc)) {
        collector.collect(doc);
      }
    }
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  public LeafCollector getLeafCollector(LeafReaderContext leaf) {
    var columns = segments.columns(leaf);
    int segment = leaf.ord;
    return new LeafCollector() {
      @Override
      public void setScorer(Scorable scorer) {
        // order does not matter
      }

      @Override
      public void collect(int doc) {
        if (everything || filter.matches(columns, doc)) {
          matches.add(segment, doc);
        }
      }

      @Override
      public void collect(DocIdStream stream) throws IOException {
        for (int size = stream.intoArray(buffer); size > 0; size = stream.intoArray(buffer)) {
          matches.addAll(segment, buffer, everything ? size : readable(size));
        }
      }

      private int readable(int size) {
        int kept = 0;
        for (int i = 0; i < size; i++) {
          int doc = buffer[i];
          buffer[kept] = doc;
          kept += filter.matches(columns, doc) ? 1 : 0;
        }
        return kept;
      }
    };
  }
}
