package dev.lore.scrub.person;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A linear model over [Features], decoded by Viterbi: an averaged structured perceptron (Collins
/// 2002), weights rounded to a byte. Immutable after loading; thread-safe.
public final class TaggerModel {
  /// Features are hashed to this many bits.
  public static final int BITS = 17;

  private static final int FORMAT = 1;

  /// Words decoded at once; longer texts are cut, so that memory is bounded.
  static final int MAX_WORDS = 512;

  private static final class Holder {
    static final TaggerModel SHIPPED = read();
  }

  private final byte[] weights;
  private final float[] transitions;
  private final float scale;

  public TaggerModel(byte[] weights, float[] transitions, float scale) {
    this.weights = weights;
    this.transitions = transitions;
    this.scale = scale;
  }

  public static TaggerModel shipped() {
    return Holder.SHIPPED;
  }

  /// Rounds trained weights.
  public static TaggerModel of(float[] weights, float[] transitions) {
    float most = 1e-6f;
    for (float weight : weights) {
      most = Math.max(most, Math.abs(weight));
    }
    float scale = most / 127;
    var rounded = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      rounded[i] = (byte) Math.round(weights[i] / scale);
    }
    return new TaggerModel(rounded, transitions.clone(), scale);
  }

  /// Scores of the tags of a word, by the features given.
  private void score(int[] features, float[] into) {
    var sums = new int[Tags.COUNT];
    for (int feature : features) {
      int at = feature * Tags.COUNT;
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        sums[tag] += weights[at + tag];
      }
    }
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      into[tag] = sums[tag] * scale;
    }
  }

  /// The best tags of the words from one to another, and by how much each beats "outside".
  void tag(Features features, int from, int to, float eagerness, int[] tags, float[] margins) {
    int count = to - from;
    var emitted = new float[count][Tags.COUNT];
    var buffer = new int[Features.COUNT];
    for (int i = 0; i < count; i++) {
      features.of(from + i, buffer, (1 << BITS) - 1);
      score(buffer, emitted[i]);
      emitted[i][0] -= eagerness;
    }
    var path = decode(emitted, transitions);
    for (int i = 0; i < count; i++) {
      tags[from + i] = path[i];
      margins[from + i] = emitted[i][path[i]] - emitted[i][0];
    }
  }

  /// Viterbi over scores and transitions; the transition from tag a to b is at a * COUNT + b.
  public static int[] decode(float[][] emitted, float[] transitions) {
    int count = emitted.length;
    var back = new int[count][Tags.COUNT];
    var best = new float[Tags.COUNT];
    for (int i = 0; i < count; i++) {
      var next = new float[Tags.COUNT];
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        float top = Float.NEGATIVE_INFINITY;
        int from = 0;
        for (int before = 0; before < Tags.COUNT; before++) {
          if (Tags.follows(tag, i == 0 ? 0 : before)) {
            float value =
                (i == 0 ? before == 0 ? 0 : Float.NEGATIVE_INFINITY : best[before])
                    + transitions[before * Tags.COUNT + tag];
            if (value > top) {
              top = value;
              from = before;
            }
          }
        }
        next[tag] = top + emitted[i][tag];
        back[i][tag] = from;
      }
      best = next;
    }
    var path = new int[count];
    int tag = 0;
    for (int candidate = 1; candidate < Tags.COUNT; candidate++) {
      tag = best[candidate] > best[tag] ? candidate : tag;
    }
    for (int i = count - 1; i >= 0; i--) {
      path[i] = tag;
      tag = back[i][tag];
    }
    return path;
  }

  public void write(OutputStream file) throws IOException {
    try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
      out.writeInt(FORMAT);
      out.writeInt(weights.length);
      out.writeFloat(scale);
      for (float transition : transitions) {
        out.writeFloat(transition);
      }
      out.write(weights);
    }
  }

  private static TaggerModel read() {
    try (var file = TaggerModel.class.getResourceAsStream("tagger.bin.gz")) {
      if (file == null) {
        throw new IllegalStateException("resource tagger.bin.gz is missing from the program");
      }
      return read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TaggerModel read(InputStream file) throws IOException {
    var in = new DataInputStream(new GZIPInputStream(file));
    if (in.readInt() != FORMAT) {
      throw new IOException("the tagger's model is of another version; train it again");
    }
    var weights = new byte[in.readInt()];
    float scale = in.readFloat();
    var transitions = new float[Tags.COUNT * Tags.COUNT];
    for (int i = 0; i < transitions.length; i++) {
      transitions[i] = in.readFloat();
    }
    in.readFully(weights);
    return new TaggerModel(weights, transitions, scale);
  }

  @Override
  public String toString() {
    return "TaggerModel[" + weights.length + " weights, hash " + Arrays.hashCode(weights) + "]";
  }
}
