package dev.lore.bench.metric;

import java.util.List;
import java.util.Set;

/// The share of the relevant items among the first `cutoff`.
public record RecallAt(int cutoff) {
  public double score(List<String> ranked, Set<String> relevant) {
    if (relevant.isEmpty()) {
      return 0;
    }
    long found = ranked.stream().limit(cutoff).distinct().filter(relevant::contains).count();
    return (double) found / relevant.size();
  }
}
