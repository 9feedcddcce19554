package dev.lore.engine.lucene;

import java.io.IOException;
import java.util.Objects;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Gathers the best matches by score alone and lets Lucene skip what cannot be among them
/// (block-max WAND, Ding and Suel 2011), so that a question of many common words does not walk all
/// that has one of them. Counts nothing.
final class BestCollector extends SimpleCollector {
  private final Segments segments;
  private final ColumnFilter filter;
  private final TopHits top;
  private @Nullable SegmentColumns columns;
  private @Nullable Scorable scorer;
  private double told = Double.NEGATIVE_INFINITY;
  private int base;

  BestCollector(Segments segments, ColumnFilter filter, TopHits top) {
    this.segments = segments;
    this.filter = filter;
    this.top = top;
  }

  @Override
  public ScoreMode scoreMode() {
    return ScoreMode.TOP_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    columns = segments.columns(leaf);
    base = leaf.docBase;
    told = Double.NEGATIVE_INFINITY;
  }

  @Override
  public void setScorer(Scorable scorer) throws IOException {
    this.scorer = scorer;
    tell(scorer);
  }

  @Override
  public void collect(int doc) throws IOException {
    var here = Objects.requireNonNull(columns);
    if (filter.matches(here, doc)) {
      var scored = Objects.requireNonNull(scorer);
      top.offer(scored.score(), here, doc, base);
      tell(scored);
    }
  }

  /// Equal scores still count: the newest of them comes first.
  private void tell(Scorable scorer) throws IOException {
    double least = top.leastRank();
    if (least > told && least > 0) {
      told = least;
      scorer.setMinCompetitiveScore((float) least);
    }
  }
}
