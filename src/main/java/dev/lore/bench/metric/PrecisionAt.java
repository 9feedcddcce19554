package dev.lore.bench.metric;

import java.util.List;
import java.util.Map;

/// The share of the first `cutoff` places that hold a relevant item; places left empty count as
/// wrong (trec_eval's `P`).
public record PrecisionAt(int cutoff) implements RankingMetric {
  @Override
  public double score(List<String> ranked, Map<String, Integer> grades) {
    return (double)
            ranked.stream()
                .limit(cutoff)
                .distinct()
                .filter(id -> RankingMetric.isRelevant(grades, id))
                .count()
        / cutoff;
  }
}
