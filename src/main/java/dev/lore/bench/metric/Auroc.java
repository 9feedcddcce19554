package dev.lore.bench.metric;

import java.util.stream.IntStream;

/// Area under the receiver operating characteristic: the probability that a positive scores above a
/// negative, ties counting half (Mann-Whitney U).
public final class Auroc {
  private Auroc() {}

  public static double score(double[] scores, boolean[] positive) {
    var order =
        IntStream.range(0, scores.length)
            .boxed()
            .sorted((a, b) -> Double.compare(scores[a], scores[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double rankSum = 0;
    long positives = 0;
    for (int i = 0; i < order.length; ) {
      int j = i;
      while (j < order.length && scores[order[j]] == scores[order[i]]) {
        j++;
      }
      double meanRank = (i + 1 + j) / 2.0;
      for (int k = i; k < j; k++) {
        if (positive[order[k]]) {
          rankSum += meanRank;
          positives++;
        }
      }
      i = j;
    }
    long negatives = scores.length - positives;
    if (positives == 0 || negatives == 0) {
      return 0.5;
    }
    return (rankSum - positives * (positives + 1) / 2.0) / ((double) positives * negatives);
  }
}
