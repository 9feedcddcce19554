package dev.lore.scrub.person;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LANES = 0x00ff00ff00ff00ffL;
  private static final int BIAS = 128;
  private static final int ROW_BYTES = 16;

  private final byte[] weights;

  /// The weights of each feature in a row of their own, biased.
  private final byte[] rows;

  private final float[] transitions;
  private final float scale;

  public TaggerModel(byte[] weights, float[] transitions, float scale) {
    this.weights = weights;
    this.rows = rows(weights);
    this.transitions = transitions;
    this.scale = scale;
  }

  private static byte[] rows(byte[] weights) {
    int features = weights.length / Tags.COUNT;
    var rows = new byte[features * ROW_BYTES];
    for (int feature = 0; feature < features; feature++) {
      for (int tag = 0; tag < Tags.COUNT; tag++) {
        rows[feature * ROW_BYTES + tag] = (byte) (weights[feature * Tags.COUNT + tag] + BIAS);
      }
    }
    return rows;
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

  /// Scores of the tags of a word, by the features given. A row is sixteen bytes, read as two
  /// words, each added up in two words of four sums: bytes are biased to be positive, and a few
  /// dozen of them fit into sixteen bits.
  private void score(int[] features, float[] into) {
    long even0 = 0;
    long odd0 = 0;
    long even1 = 0;
    long odd1 = 0;
    for (int feature : features) {
      long low = (long) LONGS.get(rows, feature << 4);
      long high = (long) LONGS.get(rows, (feature << 4) + 8);
      even0 += low & LANES;
      odd0 += low >>> 8 & LANES;
      even1 += high & LANES;
      odd1 += high >>> 8 & LANES;
    }
    int bias = BIAS * features.length;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      long sums = tag < 8 ? (tag & 1) == 0 ? even0 : odd0 : (tag & 1) == 0 ? even1 : odd1;
      int sum = (int) (sums >>> ((tag & 7) >> 1 << 4) & 0xffff);
      into[tag] = (sum - bias) * scale;
    }
  }

  /// The best tags of the words from one to another, and by how much each beats "outside".
  ///
  /// @param tags filled in from 0 on, as the margins are
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
      tags[i] = path[i];
      margins[i] = emitted[i][path[i]] - emitted[i][0];
    }
  }

  /// Viterbi over scores and transitions; the transition from tag a to b is at a * COUNT + b.
  public static int[] decode(float[][] emitted, float[] transitions) {
    int count = emitted.length;
    var back = new byte[count][Tags.COUNT];
    var best = new float[Tags.COUNT];
    var next = new float[Tags.COUNT];
    float lead = lead(transitions);
    for (int i = 0; i < count; i++) {
      if (i == 0) {
        for (int tag = 0; tag < Tags.COUNT; tag++) {
          boolean starts = tag == 0 || Tags.isFirst(tag);
          next[tag] = starts ? transitions[tag] + emitted[0][tag] : Float.NEGATIVE_INFINITY;
        }
      } else {
        step(best, next, emitted[i], transitions, lead, back[i]);
      }
      var swapped = best;
      best = next;
      next = swapped;
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

  /// By how much "outside" has to be ahead so that whatever begins next follows it: transitions
  /// alone cannot make up for more.
  private static float lead(float[] transitions) {
    float most = Float.NEGATIVE_INFINITY;
    float least = Float.POSITIVE_INFINITY;
    for (int i = 0; i < transitions.length; i++) {
      most = Math.max(most, transitions[i]);
      least = i < Tags.COUNT ? Math.min(least, transitions[i]) : least;
    }
    return most - least;
  }

  /// From the best scores before a word to those after it. "Outside" and the first word of a span
  /// may follow anything, the rest of a span only its own beginning and itself.
  private static void step(
      float[] best, float[] next, float[] emitted, float[] transitions, float lead, byte[] back) {
    float second = Float.NEGATIVE_INFINITY;
    for (int before = 1; before < Tags.COUNT; before++) {
      second = Math.max(second, best[before]);
    }
    int rivals = best[0] > second + lead ? 1 : Tags.COUNT;
    for (int tag = 0; tag < Tags.COUNT; tag++) {
      float top;
      int from;
      if (tag == 0 || Tags.isFirst(tag)) {
        top = best[0] + transitions[tag];
        from = 0;
        for (int before = 1; before < rivals; before++) {
          float value = best[before] + transitions[before * Tags.COUNT + tag];
          if (value > top) {
            top = value;
            from = before;
          }
        }
      } else {
        float begun = best[tag - 1] + transitions[(tag - 1) * Tags.COUNT + tag];
        float goneOn = best[tag] + transitions[tag * Tags.COUNT + tag];
        top = goneOn > begun ? goneOn : begun;
        from = goneOn > begun ? tag : tag - 1;
      }
      next[tag] = top + emitted[tag];
      back[tag] = (byte) from;
    }
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
