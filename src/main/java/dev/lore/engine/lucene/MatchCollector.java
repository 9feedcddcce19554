package dev.lore.engine.lucene;

import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Gathers what matches and may be read.
final class MatchCollector extends SimpleCollector {
  private final Segments segments;
  private final ColumnFilter filter;
  private final Matches matches;
  private @Nullable SegmentColumns columns;
  private int segment;

  /// @param count of segments
  MatchCollector(Segments segments, ColumnFilter filter, int count) {
    this.segments = segments;
    this.filter = filter;
    this.matches = new Matches(count);
  }

  Matches matches() {
    return matches;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    columns = segments.columns(leaf);
    segment = leaf.ord;
  }

  @Override
  public void collect(int doc) {
    if (filter.matches(Objects.requireNonNull(columns), doc)) {
      matches.add(segment, doc);
    }
  }
}
