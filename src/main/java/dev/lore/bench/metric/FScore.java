package dev.lore.bench.metric;

/// Precision, recall and F over counts. With nothing predicted, precision is 0; with nothing to
/// find, recall is 0, as seqeval has it.
///
/// @param truePositives predicted and right
/// @param predicted all that was predicted
/// @param gold all that was to be found
public record FScore(long truePositives, long predicted, long gold) {
  public static final FScore NONE = new FScore(0, 0, 0);

  public FScore plus(FScore other) {
    return new FScore(
        truePositives + other.truePositives, predicted + other.predicted, gold + other.gold);
  }

  public double precision() {
    return predicted == 0 ? 0 : (double) truePositives / predicted;
  }

  public double recall() {
    return gold == 0 ? 0 : (double) truePositives / gold;
  }

  public double f1() {
    return f(1);
  }

  /// @param beta weight of recall; 2 counts it twice as much as precision
  public double f(double beta) {
    double p = precision();
    double r = recall();
    double b = beta * beta;
    return p + r == 0 ? 0 : (1 + b) * p * r / (b * p + r);
  }
}
