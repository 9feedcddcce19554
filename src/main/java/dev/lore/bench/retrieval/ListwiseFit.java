package dev.lore.bench.retrieval;

import java.util.Arrays;
import java.util.List;

/// Fits weights so that right candidates get a high share of exp(score) among those of their
/// question (ListNet with one target; Cao et al. 2007). What they may differ from weights set by
/// hand costs: sets of a few kinds tell more of those kinds than of a team's talk. The loss is
/// convex, so that there is one answer; small steps by Adam (Kingma and Ba 2015), all lists at
/// once. Deterministic.
final class ListwiseFit {
  private static final int SCALE_STEPS = 60;
  private static final int STEPS = 250;
  private static final double RATE = 0.03;
  private static final double DECAY = 0.9;
  private static final double SQUARE_DECAY = 0.999;
  private static final double TINY = 1e-8;

  /// What distance from the weights by hand costs, in units of each column's spread.
  private static final double RIDGE = 0.3;

  private final List<Ranked> lists;
  private final int columns;
  private final double[] spread;
  private final double weight;
  private final double[] byHand;

  /// The candidates of one question.
  ///
  /// @param right whether each candidate is right; at least one is
  /// @param weight of the question
  record Ranked(double[][] rows, boolean[] right, double weight) {}

  private ListwiseFit(List<Ranked> lists, double[] byHand) {
    this.lists = lists;
    this.columns = byHand.length;
    this.spread = spread(lists, columns);
    this.weight = lists.stream().mapToDouble(Ranked::weight).sum();
    this.byHand = new double[columns];
    for (int i = 0; i < columns; i++) {
      this.byHand[i] = byHand[i] * spread[i];
    }
  }

  /// One weight a column.
  ///
  /// @param byHand weights to begin with and to stay near to, but for their common scale
  static double[] weights(List<Ranked> lists, double[] byHand) {
    return new ListwiseFit(lists, byHand).fit();
  }

  /// Brings the weights by hand to the scale at which they fit best.
  private void scale() {
    double scale = 1;
    for (int step = 0; step < SCALE_STEPS; step++) {
      var gradient = new double[columns];
      var scaled = new double[columns];
      for (int i = 0; i < columns; i++) {
        scaled[i] = scale * byHand[i];
      }
      lists.forEach(list -> addTo(gradient, list, scaled));
      for (int i = 0; i < columns; i++) {
        scale -= gradient[i] * byHand[i];
      }
    }
    for (int i = 0; i < columns; i++) {
      byHand[i] *= scale;
    }
  }

  private double[] fit() {
    scale();
    var weights = byHand.clone();
    var mean = new double[columns];
    var square = new double[columns];
    for (int step = 1; step <= STEPS; step++) {
      var gradient = gradient(weights);
      for (int i = 0; i < columns; i++) {
        mean[i] = DECAY * mean[i] + (1 - DECAY) * gradient[i];
        square[i] = SQUARE_DECAY * square[i] + (1 - SQUARE_DECAY) * gradient[i] * gradient[i];
        double m = mean[i] / (1 - StrictMath.pow(DECAY, step));
        double v = square[i] / (1 - StrictMath.pow(SQUARE_DECAY, step));
        weights[i] -= RATE * m / (Math.sqrt(v) + TINY);
      }
    }
    for (int i = 0; i < columns; i++) {
      weights[i] /= spread[i];
    }
    return weights;
  }

  private double[] gradient(double[] weights) {
    var gradient = new double[columns];
    for (var list : lists) {
      addTo(gradient, list, weights);
    }
    for (int i = 0; i < columns; i++) {
      gradient[i] += 2 * RIDGE * (weights[i] - byHand[i]);
    }
    return gradient;
  }

  private void addTo(double[] gradient, Ranked list, double[] weights) {
    var shares = new double[list.rows().length];
    int right = 0;
    for (int row = 0; row < shares.length; row++) {
      for (int i = 0; i < columns; i++) {
        shares[row] += weights[i] * list.rows()[row][i] / spread[i];
      }
      right += list.right()[row] ? 1 : 0;
    }
    double highest = Arrays.stream(shares).max().orElse(0);
    double sum = 0;
    for (int row = 0; row < shares.length; row++) {
      shares[row] = StrictMath.exp(shares[row] - highest);
      sum += shares[row];
    }
    for (int row = 0; row < shares.length; row++) {
      double off = shares[row] / sum - (list.right()[row] ? 1.0 / right : 0);
      for (int i = 0; i < columns; i++) {
        gradient[i] += list.weight() / weight * off * list.rows()[row][i] / spread[i];
      }
    }
  }

  /// Standard deviation of each column.
  private static double[] spread(List<Ranked> lists, int columns) {
    var sums = new double[columns];
    var squares = new double[columns];
    long rows = 0;
    for (var list : lists) {
      for (double[] row : list.rows()) {
        rows++;
        for (int i = 0; i < columns; i++) {
          sums[i] += row[i];
          squares[i] += row[i] * row[i];
        }
      }
    }
    var spread = new double[columns];
    for (int i = 0; i < columns; i++) {
      double mean = sums[i] / Math.max(1, rows);
      spread[i] = Math.sqrt(Math.max(0, squares[i] / Math.max(1, rows) - mean * mean)) + 1e-6;
    }
    return spread;
  }
}
