package dev.lore.answer.span;

import dev.lore.text.StaticVectors;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/// What answers to such questions look like: a linear map from a question to the vector that its
/// answer is likely to have and to the answer's length, fitted by ridge regression on answered
/// questions. Immutable and thread-safe.
public final class AnswerStyle {
  private final int inputs;
  private final int outputs;
  private final float[] map; // row per input

  AnswerStyle(int inputs, int outputs, float[] map) {
    this.inputs = inputs;
    this.outputs = outputs;
    this.map = map;
  }

  /// @param vector of unit length: what the answer is likely to mean
  /// @param logWords natural logarithm of its length in words
  record Expected(float[] vector, float logWords) {}

  Expected of(Question question) {
    var input = input(question);
    var sum = new double[outputs];
    for (int i = 0; i < inputs; i++) {
      if (input[i] != 0) {
        for (int o = 0; o < outputs; o++) {
          sum[o] += input[i] * map[i * outputs + o];
        }
      }
    }
    var vector = new float[outputs - 1];
    for (int o = 0; o < vector.length; o++) {
      vector[o] = (float) sum[o];
    }
    StaticVectors.normalise(vector);
    return new Expected(vector, (float) sum[outputs - 1]);
  }

  /// The question's vector, its type as one of many, and a one.
  static float[] input(Question question) {
    int types = QuestionType.values().length;
    int dimensions = question.vector().length;
    var input = new float[dimensions + types + 1];
    System.arraycopy(question.vector(), 0, input, 0, dimensions);
    input[dimensions + question.type().ordinal()] = 0.5f;
    input[dimensions + types] = 0.5f;
    return input;
  }

  /// Sums up answered questions and solves for the map.
  static final class Fit {
    private final int inputs =
        StaticVectors.shipped().dimensions() + QuestionType.values().length + 1;
    private final int outputs = StaticVectors.shipped().dimensions() + 1;
    private final double[][] gram = new double[inputs][inputs];
    private final double[][] target = new double[inputs][outputs];

    void add(Question question, float[] answer, int words) {
      var input = input(question);
      for (int i = 0; i < inputs; i++) {
        for (int k = 0; k < inputs; k++) {
          gram[i][k] += input[i] * input[k];
        }
        for (int o = 0; o < outputs - 1; o++) {
          target[i][o] += input[i] * answer[o];
        }
        target[i][outputs - 1] += input[i] * Math.log(words);
      }
    }

    /// @param ridge what is added to the diagonal
    AnswerStyle solve(double ridge) {
      for (int i = 0; i < inputs; i++) {
        gram[i][i] += ridge;
      }
      cholesky();
      var map = new float[inputs * outputs];
      for (int o = 0; o < outputs; o++) {
        var column = new double[inputs];
        for (int i = 0; i < inputs; i++) {
          double sum = target[i][o];
          for (int k = 0; k < i; k++) {
            sum -= gram[i][k] * column[k];
          }
          column[i] = sum / gram[i][i];
        }
        for (int i = inputs - 1; i >= 0; i--) {
          double sum = column[i];
          for (int k = i + 1; k < inputs; k++) {
            sum -= gram[k][i] * column[k];
          }
          column[i] = sum / gram[i][i];
          map[i * outputs + o] = (float) column[i];
        }
      }
      return new AnswerStyle(inputs, outputs, map);
    }

    /// The lower triangle becomes the Cholesky factor.
    private void cholesky() {
      for (int i = 0; i < inputs; i++) {
        for (int k = 0; k <= i; k++) {
          double sum = gram[i][k];
          for (int j = 0; j < k; j++) {
            sum -= gram[i][j] * gram[k][j];
          }
          gram[i][k] = i == k ? Math.sqrt(Math.max(1e-12, sum)) : sum / gram[k][k];
        }
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(inputs);
    out.writeInt(outputs);
    for (float value : map) {
      out.writeFloat(value);
    }
  }

  static AnswerStyle read(DataInputStream in) throws IOException {
    int inputs = in.readInt();
    int outputs = in.readInt();
    var map = new float[inputs * outputs];
    for (int i = 0; i < map.length; i++) {
      map[i] = in.readFloat();
    }
    return new AnswerStyle(inputs, outputs, map);
  }
}
