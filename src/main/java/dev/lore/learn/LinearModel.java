package dev.lore.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Multinomial logistic regression: one weight for each feature and class, one byte each. Immutable
/// and thread-safe; trained by [LinearTrainer].
public final class LinearModel {
  private static final int MAGIC = 0x4c4c4d31; // "LLM1"

  private final int features;
  private final int classes;
  private final byte[] weights; // of a feature, class after class
  private final float[] scales; // of a class
  private final float[] biases;
  private final float temperature;

  LinearModel(
      int features,
      int classes,
      byte[] weights,
      float[] scales,
      float[] biases,
      float temperature) {
    this.features = features;
    this.classes = classes;
    this.weights = weights;
    this.scales = scales;
    this.biases = biases;
    this.temperature = temperature;
  }

  /// @param weights `[feature * classes + class]`
  /// @param temperature divides the margins, so that probabilities are right as often as they say
  ///   (Guo et al. 2017)
  static LinearModel of(
      int features, int classes, float[] weights, float[] biases, float temperature) {
    var scales = new float[classes];
    for (int i = 0; i < weights.length; i++) {
      scales[i % classes] = Math.max(scales[i % classes], Math.abs(weights[i]) / 127);
    }
    var bytes = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      float scale = scales[i % classes];
      bytes[i] = scale == 0 ? 0 : (byte) Math.round(weights[i] / scale);
    }
    return new LinearModel(features, classes, bytes, scales, biases.clone(), temperature);
  }

  public int features() {
    return features;
  }

  public int classes() {
    return classes;
  }

  /// Calibrated probability of each class.
  public double[] probabilities(SparseRow row) {
    var margins = new double[classes];
    for (int i = 0; i < row.size(); i++) {
      int at = row.number(i) * classes;
      for (int c = 0; c < classes; c++) {
        margins[c] += weights[at + c] * row.value(i);
      }
    }
    for (int c = 0; c < classes; c++) {
      margins[c] = (margins[c] * scales[c] + biases[c]) / temperature;
    }
    return softmax(margins);
  }

  static double[] softmax(double[] margins) {
    double highest = Double.NEGATIVE_INFINITY;
    for (double margin : margins) {
      highest = Math.max(highest, margin);
    }
    double sum = 0;
    for (int c = 0; c < margins.length; c++) {
      margins[c] = StrictMath.exp(margins[c] - highest);
      sum += margins[c];
    }
    for (int c = 0; c < margins.length; c++) {
      margins[c] /= sum;
    }
    return margins;
  }

  /// Writes the form that [#read] takes: the same model gives the same bytes.
  public void write(OutputStream out) throws IOException {
    var packed = new GZIPOutputStream(out);
    var data = new DataOutputStream(packed);
    data.writeInt(MAGIC);
    data.writeInt(features);
    data.writeInt(classes);
    data.writeFloat(temperature);
    for (int c = 0; c < classes; c++) {
      data.writeFloat(scales[c]);
      data.writeFloat(biases[c]);
    }
    data.write(weights);
    data.flush();
    packed.finish();
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IOException where the bytes are cut short or are no such model
  public static LinearModel read(InputStream in) throws IOException {
    var data = new DataInputStream(new GZIPInputStream(in));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a linear model, or one of another version");
    }
    int features = data.readInt();
    int classes = data.readInt();
    float temperature = data.readFloat();
    var scales = new float[classes];
    var biases = new float[classes];
    for (int c = 0; c < classes; c++) {
      scales[c] = data.readFloat();
      biases[c] = data.readFloat();
    }
    var weights = new byte[features * classes];
    data.readFully(weights);
    return new LinearModel(features, classes, weights, scales, biases, temperature);
  }
}
