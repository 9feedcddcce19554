package dev.lore.bench.live;

import java.util.HashSet;
import java.util.List;

/// How much alike two rankings are: rank-biased overlap (Webber, Moffat and Zobel 2010), the
/// extrapolated form over what both show; differences at the top count most. 1 is the same, 0
/// nothing in common.
public final class Overlap {
  /// Someone goes on to the next item with this probability.
  private static final double PERSISTENCE = 0.9;

  private Overlap() {}

  public static double of(List<?> one, List<?> other) {
    int depth = Math.max(one.size(), other.size());
    if (depth == 0) {
      return 1;
    }
    var left = new HashSet<Object>();
    var right = new HashSet<Object>();
    double sum = 0;
    double agreement = 0;
    for (int d = 1; d <= depth; d++) {
      if (d <= one.size()) {
        left.add(one.get(d - 1));
      }
      if (d <= other.size()) {
        right.add(other.get(d - 1));
      }
      long common = left.stream().filter(right::contains).count();
      agreement = (double) common / d;
      sum += agreement * Math.pow(PERSISTENCE, d - 1.0);
    }
    return (1 - PERSISTENCE) * sum + agreement * Math.pow(PERSISTENCE, depth);
  }
}
