package dev.lore.index;

/// The log-likelihood ratio test (G-test) of a two by two table, for "goes with" and "more than
/// usual". Follows Dunning (1993), who showed that it holds for small counts, where chi-square and
/// mutual information overrate what is rare.
public final class LikelihoodRatio {
  /// Chance alone explains such a value once in a thousand (chi-square, one degree of freedom).
  public static final double ONE_IN_A_THOUSAND = 10.83;

  private LikelihoodRatio() {}

  /// Twice the logarithm of the ratio, negative where the first cell is lower than chance expects.
  ///
  /// @param both passages with a and b
  /// @param onlyA with a, without b
  /// @param onlyB with b, without a
  /// @param neither all others
  public static double signed(long both, long onlyA, long onlyB, long neither) {
    double total = (double) both + onlyA + onlyB + neither;
    double expected = ((double) both + onlyA) / total * (both + onlyB);
    double ratio =
        2
            * (term(both, expected)
                + term(onlyA, ((double) both + onlyA) / total * ((double) onlyA + neither))
                + term(onlyB, ((double) onlyB + neither) / total * ((double) both + onlyB))
                + term(neither, ((double) onlyB + neither) / total * ((double) onlyA + neither)));
    return both >= expected ? Math.max(0, ratio) : Math.min(0, -ratio);
  }

  private static double term(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
