package dev.lore.phrase.sense;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;

/// The first left singular vectors of a matrix of which the products of its rows are given, each
/// times its singular value, by a randomised range finder with power iterations (Halko, Martinsson
/// and Tropp 2011). The random numbers have a fixed seed: equal input gives equal output.
final class SingularVectors {
  private static final int POWERS = 4;
  private static final int MORE = 4;

  private SingularVectors() {}

  /// @param products symmetric: row i times row j
  /// @return one row of `count` coordinates for each row of the matrix
  static double[][] of(double[][] products, int count) {
    int n = products.length;
    int rank = Math.min(n, count + MORE);
    var gram = new Array2DRowRealMatrix(products, false);
    RealMatrix range = new Array2DRowRealMatrix(n, rank);
    var random = new Random(1);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < rank; j++) {
        range.setEntry(i, j, random.nextGaussian());
      }
    }
    for (int i = 0; i < POWERS; i++) {
      var product = gram.multiply(range);
      range = new QRDecomposition(product).getQ().getSubMatrix(0, n - 1, 0, rank - 1);
    }
    var small = range.transpose().multiply(gram.multiply(range));
    var symmetric = small.add(small.transpose()).scalarMultiply(0.5);
    var eigen = new EigenDecomposition(symmetric);
    var vectors = range.multiply(eigen.getV());
    var rows = new double[n][Math.min(count, rank)];
    for (int j = 0; j < rows[0].length; j++) {
      double scale = Math.sqrt(Math.max(0, eigen.getRealEigenvalue(j)));
      for (int i = 0; i < n; i++) {
        rows[i][j] = vectors.getEntry(i, j) * scale;
      }
    }
    return rows;
  }
}
