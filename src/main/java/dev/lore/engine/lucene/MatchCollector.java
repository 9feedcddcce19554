package dev.lore.engine.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Gathers what matches and may be read, and, where relevance is asked for, offers it to [TopHits].
final class MatchCollector extends SimpleCollector {
  private final Segments segments;
  private final ColumnFilter filter;
  private final @Nullable TopHits byScore;
  private final Matches matches;
  private @Nullable SegmentColumns columns;
  private @Nullable Scorable scorer;
  private int segment;
  private int base;

  /// @param byScore takes all matches with their scores; none are computed without it
  /// @param count of segments
  MatchCollector(Segments segments, ColumnFilter filter, @Nullable TopHits byScore, int count) {
    this.segments = segments;
    this.filter = filter;
    this.byScore = byScore;
    this.matches = new Matches(count);
  }

  Matches matches() {
    return matches;
  }

  @Override
  public ScoreMode scoreMode() {
    return byScore == null ? ScoreMode.COMPLETE_NO_SCORES : ScoreMode.COMPLETE;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    columns = segments.columns(leaf);
    segment = leaf.ord;
    base = leaf.docBase;
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int doc) throws IOException {
    var here = Objects.requireNonNull(columns);
    if (filter.matches(here, doc)) {
      matches.add(segment, doc);
      if (byScore != null) {
        byScore.offer(Objects.requireNonNull(scorer).score(), here, doc, base);
      }
    }
  }
}
