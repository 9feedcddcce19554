package dev.lore.bench.linking;

/// The directions of greatest variance, by Jacobi's rotations of the covariance matrix: exact,
/// without random numbers, fast enough for a few hundred columns.
final class PrincipalAxes {
  private static final int SWEEPS = 12;

  private PrincipalAxes() {}

  /// @return unit vectors, by falling variance, each with its largest component positive
  static double[][] of(float[][] rows, int count) {
    int n = rows[0].length;
    var matrix = covariance(rows, n);
    var vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      for (int p = 0; p < n; p++) {
        for (int q = p + 1; q < n; q++) {
          rotate(matrix, vectors, p, q);
        }
      }
    }
    Integer[] order = new Integer[n];
    for (int i = 0; i < n; i++) {
      order[i] = i;
    }
    java.util.Arrays.sort(order, (a, b) -> Double.compare(matrix[b][b], matrix[a][a]));
    var axes = new double[count][];
    for (int i = 0; i < count; i++) {
      axes[i] = vectors[order[i]];
    }
    return axes;
  }

  private static double[][] covariance(float[][] rows, int n) {
    var matrix = new double[n][n];
    for (var row : rows) {
      for (int i = 0; i < n; i++) {
        double x = row[i];
        var line = matrix[i];
        for (int j = 0; j <= i; j++) {
          line[j] += x * row[j];
        }
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        matrix[j][i] = matrix[i][j];
      }
    }
    return matrix;
  }

  /// Makes `matrix[p][q]` zero; the rows of `vectors` become the eigenvectors.
  private static void rotate(double[][] matrix, double[][] vectors, int p, int q) {
    double apq = matrix[p][q];
    if (Math.abs(apq) < 1e-12) {
      return;
    }
    double theta = (matrix[q][q] - matrix[p][p]) / (2 * apq);
    double t =
        Math.signum(theta == 0 ? 1 : theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    int n = matrix.length;
    for (int k = 0; k < n; k++) {
      double kp = matrix[k][p];
      double kq = matrix[k][q];
      matrix[k][p] = c * kp - s * kq;
      matrix[k][q] = s * kp + c * kq;
    }
    var rowP = matrix[p];
    var rowQ = matrix[q];
    var vectorP = vectors[p];
    var vectorQ = vectors[q];
    for (int k = 0; k < n; k++) {
      double pk = rowP[k];
      double qk = rowQ[k];
      rowP[k] = c * pk - s * qk;
      rowQ[k] = s * pk + c * qk;
      double vp = vectorP[k];
      double vq = vectorQ[k];
      vectorP[k] = c * vp - s * vq;
      vectorQ[k] = s * vp + c * vq;
    }
  }
}
