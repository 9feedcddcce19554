package dev.lore.bench.metric;

import java.util.List;
import java.util.Map;

/// One over the rank of the first relevant item, 0 where there is none (trec_eval's `recip_rank`).
public record ReciprocalRank() implements RankingMetric {
  @Override
  public double score(List<String> ranked, Map<String, Integer> grades) {
    for (int i = 0; i < ranked.size(); i++) {
      if (RankingMetric.isRelevant(grades, ranked.get(i))) {
        return 1.0 / (i + 1);
      }
    }
    return 0;
  }
}
