package dev.lore.bench.synthetic;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// Ranks from 0 with a probability that falls as 1 / (rank + 1)^exponent.
final class Zipf {
  private final double[] upTo;

  Zipf(int ranks, double exponent) {
    upTo = new double[ranks];
    var sum = 0.0;
    for (var rank = 0; rank < ranks; rank++) {
      // StrictMath: the same bits on every machine
      sum += StrictMath.pow(rank + 1.0, -exponent);
      upTo[rank] = sum;
    }
  }

  int next(RandomGenerator random) {
    var at = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
    return Math.min(upTo.length - 1, at < 0 ? -at - 1 : at);
  }

  /// Shares out a total by the law, every rank at least its floor; the shares sum to the total.
  int[] share(int total) {
    var shares = new int[upTo.length];
    var given = 0L;
    for (var rank = 0; rank < shares.length; rank++) {
      var due = Math.round(total * (upTo[rank] / upTo[upTo.length - 1]));
      shares[rank] = (int) (due - given);
      given = due;
    }
    return shares;
  }
}
