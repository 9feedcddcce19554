package dev.lore.phrase.sense;

/// Two clusters of points by spherical k-means, from several beginnings, the tightest taken.
final class Halves {
  private static final int ROUNDS = 25;
  private static final int BEGINNINGS = 6;

  private Halves() {}

  /// @return for each point whether it is in the second cluster
  static boolean[] of(double[][] points) {
    var unit = new double[points.length][];
    for (int i = 0; i < points.length; i++) {
      unit[i] = unit(points[i]);
    }
    boolean[] best = new boolean[points.length];
    double tightest = -1;
    for (int b = 0; b < BEGINNINGS; b++) {
      int first = (int) ((long) b * points.length / BEGINNINGS);
      var centres = new double[][] {unit[first], unit[farthest(unit, unit[first])]};
      var second = new boolean[points.length];
      double sum = 0;
      for (int round = 0; round < ROUNDS; round++) {
        sum = 0;
        var sums = new double[2][unit[0].length];
        for (int i = 0; i < unit.length; i++) {
          double a = dot(unit[i], centres[0]);
          double c = dot(unit[i], centres[1]);
          second[i] = c > a;
          sum += Math.max(a, c);
          var into = sums[second[i] ? 1 : 0];
          for (int d = 0; d < into.length; d++) {
            into[d] += unit[i][d];
          }
        }
        centres = new double[][] {unit(sums[0]), unit(sums[1])};
      }
      if (sum > tightest + 1e-9) {
        tightest = sum;
        best = second;
      }
    }
    return best;
  }

  private static int farthest(double[][] points, double[] from) {
    int best = 0;
    for (int i = 1; i < points.length; i++) {
      if (dot(points[i], from) < dot(points[best], from)) {
        best = i;
      }
    }
    return best;
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int d = 0; d < a.length; d++) {
      sum += a[d] * b[d];
    }
    return sum;
  }

  static double[] unit(double[] v) {
    double length = Math.sqrt(dot(v, v));
    var unit = new double[v.length];
    for (int d = 0; d < v.length && length > 0; d++) {
      unit[d] = v[d] / length;
    }
    return unit;
  }
}
