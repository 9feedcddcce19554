package dev.lore.phrase.sense;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.jspecify.annotations.Nullable;

/// What words go together in the team's own talk: a vector for each of its commoner words, from how
/// often two are said in one text against chance (positive pointwise mutual information), reduced
/// by a randomised singular value decomposition (Levy and Goldberg 2014; Halko, Martinsson and
/// Tropp 2011). The random numbers have a fixed seed.
final class TalkVectors {
  static final int DIMENSIONS = 40;
  private static final int MORE = 10;
  private static final int POWERS = 3;
  private static final int MOST_WORDS = 80;

  private final Map<String, Integer> numbers = new HashMap<>();

  /// Half of the symmetric matrix of counts, row by row: of 3,000 words 18 MB, however much is
  /// said.
  private int[] together;

  private final int[] texts;
  private int all;
  private double[][] vectors = {};

  /// @param vocabulary the words to know, a few thousand
  TalkVectors(Collection<String> vocabulary) {
    vocabulary.forEach(w -> numbers.putIfAbsent(w, numbers.size()));
    int n = numbers.size();
    together = new int[n * (n - 1) / 2];
    texts = new int[n];
  }

  /// @param words of one text, each once
  void accept(Collection<String> words) {
    int[] known = new int[Math.min(words.size(), MOST_WORDS)];
    int n = 0;
    for (var word : words) {
      var number = numbers.get(word);
      if (number != null && n < known.length) {
        known[n++] = number;
      }
    }
    all++;
    for (int i = 0; i < n; i++) {
      texts[known[i]]++;
      for (int j = 0; j < i; j++) {
        together[place(known[i], known[j])]++;
      }
    }
  }

  private static int place(int one, int other) {
    int row = Math.max(one, other);
    return row * (row - 1) / 2 + Math.min(one, other);
  }

  /// Everything was read; vectors can be asked for.
  void finish() {
    int n = numbers.size();
    if (n < 2) {
      return;
    }
    var columns = new int[n][];
    var values = new double[n][];
    for (int i = 0; i < n; i++) {
      ppmi(i, columns, values);
    }
    together = new int[0];
    var range = random(n, Math.min(n, DIMENSIONS + MORE));
    for (int i = 0; i < POWERS; i++) {
      range = orthonormal(times(columns, values, range));
    }
    vectors = turned(range, times(columns, values, range));
  }

  private static double[][] random(int rows, int width) {
    var random = new Random(1);
    var matrix = new double[rows][width];
    for (var row : matrix) {
      for (int d = 0; d < width; d++) {
        row[d] = random.nextGaussian();
      }
    }
    return matrix;
  }

  /// The matrix is symmetric: its singular vectors are those of the small matrix between the range
  /// and its product, turned back. Rows of unit length.
  private static double[][] turned(double[][] range, double[][] product) {
    var q = new Array2DRowRealMatrix(range, false);
    var small = q.transpose().multiply(new Array2DRowRealMatrix(product, false));
    var eigen = new EigenDecomposition(small.add(small.transpose()).scalarMultiply(0.5));
    var turned = q.multiply(eigen.getV());
    int dimensions = Math.min(DIMENSIONS, range[0].length);
    var rows = new double[range.length][dimensions];
    for (int d = 0; d < dimensions; d++) {
      double scale = Math.sqrt(Math.abs(eigen.getRealEigenvalue(d)));
      for (int i = 0; i < rows.length; i++) {
        rows[i][d] = turned.getEntry(i, d) * scale;
      }
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i] = Halves.unit(rows[i]);
    }
    return rows;
  }

  private void ppmi(int i, int[][] columns, double[][] values) {
    var columnsOfRow = new int[texts.length];
    var valuesOfRow = new double[texts.length];
    int found = 0;
    for (int j = 0; j < texts.length; j++) {
      int count = i == j ? 0 : together[place(i, j)];
      double expected = (double) texts[i] * Math.pow(texts[j], 0.75) / Math.pow(all, 0.75);
      double information = count < 2 ? 0 : Math.log(count / expected);
      if (information > 0) {
        columnsOfRow[found] = j;
        valuesOfRow[found++] = information;
      }
    }
    columns[i] = Arrays.copyOf(columnsOfRow, found);
    values[i] = Arrays.copyOf(valuesOfRow, found);
  }

  private static double[][] times(int[][] columns, double[][] values, double[][] right) {
    int width = right[0].length;
    var product = new double[columns.length][width];
    for (int i = 0; i < columns.length; i++) {
      var into = product[i];
      for (int k = 0; k < columns[i].length; k++) {
        var from = right[columns[i][k]];
        double value = values[i][k];
        for (int d = 0; d < width; d++) {
          into[d] += value * from[d];
        }
      }
    }
    return product;
  }

  /// Gram and Schmidt, twice over, which is enough for a few dozen columns.
  private static double[][] orthonormal(double[][] rows) {
    int width = rows[0].length;
    for (int d = 0; d < width; d++) {
      for (int pass = 0; pass < 2; pass++) {
        for (int e = 0; e < d; e++) {
          double dot = 0;
          for (var row : rows) {
            dot += row[d] * row[e];
          }
          for (var row : rows) {
            row[d] -= dot * row[e];
          }
        }
      }
      double square = 0;
      for (var row : rows) {
        square += row[d] * row[d];
      }
      double length = Math.sqrt(square);
      for (var row : rows) {
        row[d] = length < 1e-12 ? 0 : row[d] / length;
      }
    }
    return rows;
  }

  double @Nullable [] of(String word) {
    var number = numbers.get(word);
    return number == null || vectors.length == 0 ? null : vectors[number];
  }
}
