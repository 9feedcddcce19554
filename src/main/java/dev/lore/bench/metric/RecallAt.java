package dev.lore.bench.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The share of the relevant items among the first `cutoff` (trec_eval's `recall`).
public record RecallAt(int cutoff) implements RankingMetric {
  @Override
  public double score(List<String> ranked, Map<String, Integer> grades) {
    long relevant = RankingMetric.relevant(grades);
    return relevant == 0
        ? 0
        : (double)
                ranked.stream()
                    .limit(cutoff)
                    .distinct()
                    .filter(id -> RankingMetric.isRelevant(grades, id))
                    .count()
            / relevant;
  }

  /// Where relevance has no grades.
  public double score(List<String> ranked, Set<String> relevant) {
    var grades = new HashMap<String, Integer>();
    relevant.forEach(id -> grades.put(id, 1));
    return score(ranked, grades);
  }
}
