package dev.lore.bench.metric;

import java.util.List;
import java.util.Map;

/// Mean of the precision at each relevant item, 0 for those not found (trec_eval's `map` of one
/// query).
public record AveragePrecision() implements RankingMetric {
  @Override
  public double score(List<String> ranked, Map<String, Integer> grades) {
    long relevant = RankingMetric.relevant(grades);
    double sum = 0;
    int found = 0;
    for (int i = 0; i < ranked.size(); i++) {
      if (RankingMetric.isRelevant(grades, ranked.get(i))) {
        sum += (double) ++found / (i + 1);
      }
    }
    return relevant == 0 ? 0 : sum / relevant;
  }
}
