package dev.lore.engine.lucene;

import dev.lore.index.IndexSnapshot.Order;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.jspecify.annotations.Nullable;

/// Keeps the best matches and counts all of them.
///
/// Equal ones come newest first, then by conversation and place within it, so that neither merges
/// of segments nor unreadable passages change the order.
final class HitCollector extends SimpleCollector {
  private static final Comparator<Found> BEST_FIRST =
      Comparator.comparingDouble(Found::rank)
          .reversed()
          .thenComparing(Comparator.comparingLong(Found::time).reversed())
          .thenComparingLong(Found::conversation)
          .thenComparingInt(Found::doc);

  private final Segments segments;
  private final ColumnFilter filter;
  private final Order order;
  private final int limit;
  private final PriorityQueue<Found> worstFirst = new PriorityQueue<>(BEST_FIRST.reversed());
  private @Nullable SegmentColumns columns;
  private @Nullable Scorable scorer;
  private int base;
  private long total;

  /// @param rank what the order sorts by, highest first
  record Found(double rank, long time, long conversation, int doc) {}

  HitCollector(Segments segments, ColumnFilter filter, Order order, int limit) {
    this.segments = segments;
    this.filter = filter;
    this.order = order;
    this.limit = limit;
  }

  List<Found> best() {
    var found = new ArrayList<>(worstFirst);
    found.sort(BEST_FIRST);
    return found;
  }

  long total() {
    return total;
  }

  @Override
  public ScoreMode scoreMode() {
    return order == Order.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
  }

  @Override
  protected void doSetNextReader(LeafReaderContext leaf) {
    columns = segments.columns(leaf);
    base = leaf.docBase;
  }

  @Override
  public void setScorer(Scorable scorer) {
    this.scorer = scorer;
  }

  @Override
  public void collect(int doc) throws IOException {
    var here = Objects.requireNonNull(columns);
    if (!filter.matches(here, doc)) {
      return;
    }
    total++;
    if (limit == 0) {
      return;
    }
    long time = here.time[doc];
    double rank =
        switch (order) {
          case RELEVANCE -> Objects.requireNonNull(scorer).score();
          case NEWEST -> time;
          case OLDEST -> -time;
          case TELLING -> Flags.telling(here.flags[doc]);
        };
    var worst = worstFirst.size() < limit ? null : worstFirst.peek();
    if (worst != null && rank < worst.rank()) {
      return;
    }
    int number = here.conversation[doc];
    var found =
        new Found(
            rank,
            time,
            number < 0 ? 0 : segments.dictionaries().conversations.digest(number),
            base + doc);
    if (worst == null) {
      worstFirst.add(found);
    } else if (BEST_FIRST.compare(found, worst) < 0) {
      worstFirst.poll();
      worstFirst.add(found);
    }
  }
}
