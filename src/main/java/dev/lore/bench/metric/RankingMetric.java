package dev.lore.bench.metric;

import java.util.List;
import java.util.Map;

/// Scores one ranked list against judged grades, as trec_eval does: what is not judged is not
/// relevant, grades above 0 are. Each name is that of `ir_measures`: `nDCG@10`, `RR`, `AP`.
public sealed interface RankingMetric
    permits Ndcg, RecallAt, PrecisionAt, HitAt, ReciprocalRank, AveragePrecision {
  /// @param ranked ids, best first, each once
  /// @param grades judged ids; a grade above 0 is relevant
  /// @return 0..1
  double score(List<String> ranked, Map<String, Integer> grades);

  /// How many are relevant.
  static long relevant(Map<String, Integer> grades) {
    return grades.values().stream().filter(g -> g > 0).count();
  }

  /// Whether one is relevant.
  static boolean isRelevant(Map<String, Integer> grades, String id) {
    return grades.getOrDefault(id, 0) > 0;
  }
}
