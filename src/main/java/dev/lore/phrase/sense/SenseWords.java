package dev.lore.phrase.sense;

import dev.lore.phrase.sense.Contexts.Context;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Words that tell two senses apart, each with its log-odds: above zero for the second, below for
/// the first.
///
/// @param odds by word
record SenseWords(Map<String, Double> odds) {
  private static final double SURE = 2.7;
  private static final double MOST = 3;

  SenseWords {
    odds = Map.copyOf(odds);
  }

  /// @param second for each context whether it is of the second sense
  static SenseWords between(List<Context> contexts, boolean[] second) {
    var counts = new HashMap<String, int[]>();
    int[] sizes = new int[2];
    for (int i = 0; i < second.length; i++) {
      int side = second[i] ? 1 : 0;
      sizes[side]++;
      contexts.get(i).words().forEach(w -> counts.computeIfAbsent(w, _ -> new int[2])[side]++);
    }
    var odds = new HashMap<String, Double>();
    counts.forEach((word, n) -> {
      if (n[0] + n[1] >= 2 && likelihoodRatio(n, sizes) >= SURE) {
        double a = (n[0] + 0.5) / (sizes[0] + 1);
        double b = (n[1] + 0.5) / (sizes[1] + 1);
        odds.put(word, Math.clamp(Math.log(b / a), -MOST, MOST));
      }
    });
    return new SenseWords(odds);
  }

  /// Dunning's ratio for a word said in `n` of `sizes` contexts.
  private static double likelihoodRatio(int[] n, int[] sizes) {
    double all = (double) (n[0] + n[1]) / (sizes[0] + sizes[1]);
    double sum = 0;
    for (int side = 0; side < 2; side++) {
      sum += term(n[side], sizes[side] * all);
      sum += term(sizes[side] - n[side], sizes[side] * (1 - all));
    }
    return 2 * sum;
  }

  private static double term(double seen, double expected) {
    return seen == 0 ? 0 : seen * Math.log(seen / expected);
  }

  /// What speaks for the first and for the second sense, each at least 0.
  double[] evidence(Collection<String> words) {
    var sums = new double[2];
    for (var word : words) {
      double weight = odds.getOrDefault(word, 0.0);
      sums[weight > 0 ? 1 : 0] += Math.abs(weight);
    }
    return sums;
  }

  /// The words that speak most for one side and are said by most, best first.
  List<String> typical(int side, List<Context> contexts, int limit) {
    var said = new TreeMap<String, Integer>();
    contexts.forEach(c -> c.words().forEach(w -> said.merge(w, 1, Integer::sum)));
    return said.entrySet().stream()
        .filter(e ->
            side == 1
                ? odds.getOrDefault(e.getKey(), 0.0) > 0
                : odds.getOrDefault(e.getKey(), 0.0) < 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Integer> e) ->
                    -e.getValue() * Math.abs(odds.getOrDefault(e.getKey(), 0.0)))
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
