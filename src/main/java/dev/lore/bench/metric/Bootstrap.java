package dev.lore.bench.metric;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/// Percentile bootstrap over items (Efron 1979): 95 % intervals, and the paired test of whether one
/// run is better than another on the same items (Koehn 2004). Seeded, so that a run gives the same
/// interval again.
public final class Bootstrap {
  private static final int RESAMPLES = 1_000;
  private static final long SEED = 20_140_601L;

  private Bootstrap() {}

  /// The mean of the items with its interval.
  public static Figure mean(double[] items) {
    return statistic(
        items.length, rows -> Arrays.stream(rows).mapToDouble(i -> items[i]).average().orElse(0));
  }

  /// Any statistic of a resampled set of row numbers with its interval.
  public static Figure statistic(int rows, ToDoubleFunction<int[]> statistic) {
    var all = new int[rows];
    Arrays.setAll(all, i -> i);
    double value = statistic.applyAsDouble(all);
    if (rows < 2) {
      return Figure.exact(value);
    }
    var random = new SplittableRandom(SEED);
    var values = new double[RESAMPLES];
    var sample = new int[rows];
    for (int r = 0; r < RESAMPLES; r++) {
      for (int i = 0; i < rows; i++) {
        sample[i] = random.nextInt(rows);
      }
      values[r] = statistic.applyAsDouble(sample);
    }
    Arrays.sort(values);
    return new Figure(value, values[RESAMPLES * 25 / 1000], values[RESAMPLES * 975 / 1000 - 1]);
  }

  /// Probability of a mean difference at least as large if the two runs did not differ (two-sided,
  /// sign-flipping permutation).
  public static double pairedP(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "paired runs need the same items: " + one.length + " against " + other.length);
    }
    double observed = 0;
    for (int i = 0; i < one.length; i++) {
      observed += one[i] - other[i];
    }
    var random = new SplittableRandom(SEED);
    int atLeast = 0;
    for (int r = 0; r < RESAMPLES; r++) {
      double sum = 0;
      for (int i = 0; i < one.length; i++) {
        sum += random.nextBoolean() ? one[i] - other[i] : other[i] - one[i];
      }
      if (Math.abs(sum) >= Math.abs(observed) - 1e-12) {
        atLeast++;
      }
    }
    return (atLeast + 1.0) / (RESAMPLES + 1.0);
  }

  /// The same for a figure over counts that are added up, such as F1: the runs' counts are swapped
  /// example by example (approximate randomisation, Yeh 2000).
  public static double pairedP(FScore[] one, FScore[] other, ToDoubleFunction<FScore> figure) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(
          "paired runs need the same items: " + one.length + " against " + other.length);
    }
    var keep = new boolean[one.length];
    double observed = Math.abs(difference(one, other, keep, figure));
    var random = new SplittableRandom(SEED);
    int atLeast = 0;
    for (int r = 0; r < RESAMPLES; r++) {
      for (int i = 0; i < keep.length; i++) {
        keep[i] = random.nextBoolean();
      }
      if (Math.abs(difference(one, other, keep, figure)) >= observed - 1e-12) {
        atLeast++;
      }
    }
    return (atLeast + 1.0) / (RESAMPLES + 1.0);
  }

  private static double difference(
      FScore[] one, FScore[] other, boolean[] swapped, ToDoubleFunction<FScore> figure) {
    var sums = new long[6];
    for (int i = 0; i < one.length; i++) {
      add(swapped[i] ? other[i] : one[i], sums, 0);
      add(swapped[i] ? one[i] : other[i], sums, 3);
    }
    return figure.applyAsDouble(new FScore(sums[0], sums[1], sums[2]))
        - figure.applyAsDouble(new FScore(sums[3], sums[4], sums[5]));
  }

  private static void add(FScore counted, long[] sums, int at) {
    sums[at] += counted.truePositives();
    sums[at + 1] += counted.predicted();
    sums[at + 2] += counted.gold();
  }
}
