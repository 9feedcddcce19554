package dev.lore.learn;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/// Trains a [LinearModel] by AdaGrad (Duchi, Hazan and Singer 2011) with a pull towards zero. The
/// same rows in the same order give the same model, bit for bit.
public final class LinearTrainer {
  private static final long SEED = 11;

  private final int features;
  private final int classes;
  private int rounds = 20;
  private float rate = 0.1f;
  private float decay = 1e-4f;
  private float temperature = 1;

  /// A row to learn from.
  ///
  /// @param label the class
  /// @param weight how much it counts beside others
  public record Example(SparseRow row, int label, float weight) {}

  public LinearTrainer(int features, int classes) {
    this.features = features;
    this.classes = classes;
  }

  /// How often all rows are gone through.
  public LinearTrainer rounds(int value) {
    rounds = value;
    return this;
  }

  /// Length of a step.
  public LinearTrainer rate(double value) {
    rate = (float) value;
    return this;
  }

  /// Strength of the pull towards zero at each step.
  public LinearTrainer decay(double value) {
    decay = (float) value;
    return this;
  }

  /// Softens the probabilities of what is trained; see [#temperature(List, List)].
  public LinearTrainer temperature(double value) {
    temperature = (float) value;
    return this;
  }

  public LinearModel train(List<Example> examples) {
    var weights = new float[features * classes];
    var squares = new float[features * classes];
    var biases = new float[classes];
    var biasSquares = new float[classes];
    var order = new ArrayList<>(examples);
    var random = new SplittableRandom(SEED);
    for (int round = 0; round < rounds; round++) {
      for (int i = order.size() - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        order.set(i, order.set(j, order.get(i)));
      }
      for (var example : order) {
        step(example, weights, squares, biases, biasSquares);
      }
    }
    return LinearModel.of(features, classes, weights, biases, temperature);
  }

  private void step(
      Example example, float[] weights, float[] squares, float[] biases, float[] biasSquares) {
    var row = example.row();
    var margins = new double[classes];
    for (int i = 0; i < row.size(); i++) {
      int at = row.number(i) * classes;
      for (int c = 0; c < classes; c++) {
        margins[c] += weights[at + c] * row.value(i);
      }
    }
    for (int c = 0; c < classes; c++) {
      margins[c] += biases[c];
    }
    var gradients = LinearModel.softmax(margins);
    gradients[example.label()] -= 1;
    for (int c = 0; c < classes; c++) {
      float g = (float) gradients[c] * example.weight();
      biasSquares[c] += g * g;
      biases[c] -= rate * g / (1e-4f + (float) Math.sqrt(biasSquares[c]));
    }
    for (int i = 0; i < row.size(); i++) {
      int at = row.number(i) * classes;
      for (int c = 0; c < classes; c++) {
        float g = (float) gradients[c] * example.weight() * row.value(i) + decay * weights[at + c];
        squares[at + c] += g * g;
        weights[at + c] -= rate * g / (1e-4f + (float) Math.sqrt(squares[at + c]));
      }
    }
  }

  /// The temperature at which held-out rows are likeliest, between 0.5 and 4.
  public static double temperature(List<double[]> probabilities, List<Integer> labels) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    for (double t = 0.5; t <= 4; t += 0.05) {
      double loss = 0;
      for (int i = 0; i < labels.size(); i++) {
        var margins = probabilities.get(i).clone();
        for (int c = 0; c < margins.length; c++) {
          margins[c] = Math.log(Math.max(1e-12, margins[c])) / t;
        }
        loss -= Math.log(LinearModel.softmax(margins)[labels.get(i)]);
      }
      if (loss < least) {
        least = loss;
        best = t;
      }
    }
    return best;
  }
}
