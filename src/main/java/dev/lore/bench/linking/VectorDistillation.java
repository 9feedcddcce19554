package dev.lore.bench.linking;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.lore.text.StaticVectors;
import dev.lore.text.WordRanks;
import java.io.IOException;
import java.nio.LongBuffer;
import java.util.Map;

/// Distils the static vectors: every word piece of the vocabulary through MiniLM once, alone; the
/// principal components of the outcome; weighted by rarity. About 20 seconds of one core, the same
/// bytes every time.
public final class VectorDistillation {
  private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
  private static final int WIDTH = 384;
  private static final int BATCH = 64;
  private static final int CLS = 101;
  private static final int SEP = 102;

  /// SIF's a; word probabilities follow Zipf's law over the ranks.
  private static final double SIF = 1e-3;

  private VectorDistillation() {}

  /// @param dimensions how many principal components stay
  public static StaticVectors run(int dimensions) throws IOException {
    int count = WordRanks.english().pieces().size();
    var vectors = throughModel(count);
    centre(vectors);
    var axes = PrincipalAxes.of(vectors, dimensions);
    var table = new float[count][dimensions];
    for (int i = 0; i < count; i++) {
      double zipf = 1 / (Math.max(1.0, i - 990) * 10.5);
      double weight = i < 999 ? 0.02 : SIF / (SIF + zipf);
      for (int d = 0; d < dimensions; d++) {
        double sum = 0;
        for (int k = 0; k < WIDTH; k++) {
          sum += vectors[i][k] * axes[d][k];
        }
        table[i][d] = (float) (weight * sum);
      }
    }
    return StaticVectors.of(table);
  }

  private static float[][] throughModel(int count) throws IOException {
    byte[] model;
    try (var in = VectorDistillation.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IOException(MODEL + " is not on the class path; expected in the MiniLM jar");
      }
      model = in.readAllBytes();
    }
    var vectors = new float[count][];
    try {
      var environment = OrtEnvironment.getEnvironment();
      try (var options = new OrtSession.SessionOptions()) {
        options.setIntraOpNumThreads(1);
        try (var session = environment.createSession(model, options)) {
          for (int from = 0; from < count; from += BATCH) {
            batch(environment, session, from, Math.min(count, from + BATCH), vectors);
          }
        }
      }
    } catch (OrtException e) {
      throw new IOException("MiniLM cannot be run: " + e.getMessage(), e);
    }
    return vectors;
  }

  private static void batch(
      OrtEnvironment environment, OrtSession session, int from, int to, float[][] vectors)
      throws OrtException {
    int size = to - from;
    var ids = new long[size * 3];
    var ones = new long[size * 3];
    java.util.Arrays.fill(ones, 1);
    for (int i = 0; i < size; i++) {
      ids[3 * i] = CLS;
      ids[3 * i + 1] = from + i;
      ids[3 * i + 2] = SEP;
    }
    long[] shape = {size, 3};
    try (var input = OnnxTensor.createTensor(environment, LongBuffer.wrap(ids), shape);
        var mask = OnnxTensor.createTensor(environment, LongBuffer.wrap(ones), shape);
        var types =
            OnnxTensor.createTensor(environment, LongBuffer.wrap(new long[size * 3]), shape);
        var result =
            session.run(
                Map.of("input_ids", input, "attention_mask", mask, "token_type_ids", types))) {
      var states = (float[][][]) result.get(0).getValue();
      for (int i = 0; i < size; i++) {
        var vector = new float[WIDTH];
        for (int t = 0; t < 3; t++) {
          for (int k = 0; k < WIDTH; k++) {
            vector[k] += states[i][t][k] / 3;
          }
        }
        StaticVectors.normalise(vector);
        vectors[from + i] = vector;
      }
    }
  }

  private static void centre(float[][] vectors) {
    var mean = new double[WIDTH];
    for (int i = 999; i < vectors.length; i++) {
      for (int k = 0; k < WIDTH; k++) {
        mean[k] += vectors[i][k] / (vectors.length - 999);
      }
    }
    for (var vector : vectors) {
      for (int k = 0; k < WIDTH; k++) {
        vector[k] -= (float) mean[k];
      }
    }
  }
}
