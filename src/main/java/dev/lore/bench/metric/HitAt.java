package dev.lore.bench.metric;

import java.util.List;
import java.util.Map;

/// 1 where any of the first `cutoff` is relevant, else 0 (trec_eval's `success`).
public record HitAt(int cutoff) implements RankingMetric {
  @Override
  public double score(List<String> ranked, Map<String, Integer> grades) {
    return ranked.stream().limit(cutoff).anyMatch(id -> RankingMetric.isRelevant(grades, id))
        ? 1
        : 0;
  }
}
