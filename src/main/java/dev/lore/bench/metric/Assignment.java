package dev.lore.bench.metric;

import java.util.Arrays;

/// The one-to-one assignment of rows to columns with the largest total weight: Hungarian method
/// with potentials (Kuhn 1955, Munkres 1957), O(n^2 m) for n <= m.
final class Assignment {
  private Assignment() {}

  /// @param weights not negative; rows of equal length
  /// @return the total of the best assignment
  static long largest(int[][] weights) {
    if (weights.length == 0 || weights[0].length == 0) {
      return 0;
    }
    return weights.length <= weights[0].length ? solve(weights) : solve(transposed(weights));
  }

  private static int[][] transposed(int[][] weights) {
    var turned = new int[weights[0].length][weights.length];
    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights[i].length; j++) {
        turned[j][i] = weights[i][j];
      }
    }
    return turned;
  }

  private static long solve(int[][] weights) {
    int n = weights.length;
    int m = weights[0].length;
    var rowPotential = new long[n + 1];
    var columnPotential = new long[m + 1];
    var rowOf = new int[m + 1]; // row assigned to a column, 1-based; 0 is none
    var from = new int[m + 1];
    for (int row = 1; row <= n; row++) {
      rowOf[0] = row;
      int column = 0;
      var least = new long[m + 1];
      Arrays.fill(least, Long.MAX_VALUE);
      var used = new boolean[m + 1];
      do {
        used[column] = true;
        column = grow(weights, rowPotential, columnPotential, rowOf, from, least, used, column);
      } while (rowOf[column] != 0);
      while (column != 0) {
        rowOf[column] = rowOf[from[column]];
        column = from[column];
      }
    }
    long total = 0;
    for (int j = 1; j <= m; j++) {
      total += rowOf[j] == 0 ? 0 : weights[rowOf[j] - 1][j - 1];
    }
    return total;
  }

  /// Makes the tree of alternating paths one column larger and moves the potentials.
  private static int grow(
      int[][] weights,
      long[] rowPotential,
      long[] columnPotential,
      int[] rowOf,
      int[] from,
      long[] least,
      boolean[] used,
      int column) {
    int row = rowOf[column];
    long delta = Long.MAX_VALUE;
    int next = 0;
    for (int j = 1; j < used.length; j++) {
      if (!used[j]) {
        long cost = -weights[row - 1][j - 1] - rowPotential[row] - columnPotential[j];
        if (cost < least[j]) {
          least[j] = cost;
          from[j] = column;
        }
        if (least[j] < delta) {
          delta = least[j];
          next = j;
        }
      }
    }
    for (int j = 0; j < used.length; j++) {
      if (used[j]) {
        rowPotential[rowOf[j]] += delta;
        columnPotential[j] -= delta;
      } else if (least[j] != Long.MAX_VALUE) {
        least[j] -= delta;
      }
    }
    return next;
  }
}
