package dev.lore.bench.metric;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Normalised discounted cumulative gain at a cutoff, as trec_eval's `ndcg_cut`: gain is the judged
/// grade (below 0 counts as 0), discount log2(rank + 1), ideal over all judged documents.
public record Ndcg(int cutoff) implements RankingMetric {
  @Override
  public double score(List<String> ranked, Map<String, Integer> grades) {
    double gain = 0;
    for (int i = 0; i < Math.min(cutoff, ranked.size()); i++) {
      gain += discounted(grades.getOrDefault(ranked.get(i), 0), i);
    }
    var ideal = grades.values().stream().sorted(Comparator.reverseOrder()).toList();
    double best = 0;
    for (int i = 0; i < Math.min(cutoff, ideal.size()); i++) {
      best += discounted(ideal.get(i), i);
    }
    return best == 0 ? 0 : gain / best;
  }

  private static double discounted(int grade, int position) {
    return Math.max(0, grade) / (Math.log(position + 2) / Math.log(2));
  }
}
