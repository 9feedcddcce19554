package dev.lore.text;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// Vectors of word pieces distilled from MiniLM: the mean of a text's pieces, weighted by how rare
/// they are (SIF; Arora, Liang and Ma 2017), is nearly as good as the model itself for short texts
/// and a thousand times as fast. Immutable and thread-safe. Built by `lore train vectors`.
public final class StaticVectors {
  private static final int MAGIC = 0x4c565431;
  private static final int MAX_PIECE = 24;

  /// A team says the same few thousand words again and again; splitting one costs as much as a
  /// hundred additions. About 2 MB.
  private static final int SPLIT_SLOTS = 1 << 14;

  private final int dimensions;
  private final byte[] table;
  private final float[] scales;
  private final WordPieces pieces = new WordPieces(WordRanks.english().pieces());
  private final AtomicReferenceArray<@Nullable Split> split =
      new AtomicReferenceArray<>(SPLIT_SLOTS);

  private record Split(String word, int[] pieces) {}

  private StaticVectors(int dimensions, byte[] table, float[] scales) {
    this.dimensions = dimensions;
    this.table = table;
    this.scales = scales;
  }

  private static final class Shared {
    static final StaticVectors SHIPPED = readShipped();
  }

  /// The table that ships with Lore, read once.
  public static StaticVectors shipped() {
    return Shared.SHIPPED;
  }

  /// @param vectors one a piece, in the order of the vocabulary, already weighted
  public static StaticVectors of(float[][] vectors) {
    int dimensions = vectors[0].length;
    var table = new byte[vectors.length * dimensions];
    var scales = new float[vectors.length];
    for (int i = 0; i < vectors.length; i++) {
      float max = 1e-9f;
      for (float x : vectors[i]) {
        max = Math.max(max, Math.abs(x));
      }
      scales[i] = max / 127;
      for (int d = 0; d < dimensions; d++) {
        table[i * dimensions + d] = (byte) Math.round(vectors[i][d] / scales[i]);
      }
    }
    return new StaticVectors(dimensions, table, scales);
  }

  public int dimensions() {
    return dimensions;
  }

  /// Adds the word's pieces to the sum.
  ///
  /// @param word in normal form
  public void add(String word, float weight, float[] sum) {
    int slot = (word.hashCode() * 0x9E3779B1) >>> Integer.numberOfLeadingZeros(SPLIT_SLOTS - 1);
    var known = split.get(slot);
    if (known == null || !known.word().equals(word)) {
      known = new Split(word, pieces.split(word));
      if (word.length() <= MAX_PIECE) {
        split.set(slot, known);
      }
    }
    for (int piece : known.pieces()) {
      addPiece(piece, weight, sum);
    }
  }

  private void addPiece(int piece, float weight, float[] sum) {
    float scale = scales[piece] * weight;
    int at = piece * dimensions;
    for (int d = 0; d < dimensions; d++) {
      sum[d] += table[at + d] * scale;
    }
  }

  /// The vector of unit length of a text; zero for a text without words.
  public float[] embed(String text) {
    var sum = new float[dimensions];
    var tokens = Tokenizer.tokenize(text);
    for (int i = 0; i < tokens.size(); i++) {
      add(tokens.norm(i), 1, sum);
    }
    normalise(sum);
    return sum;
  }

  public static void normalise(float[] vector) {
    double square = 0;
    for (float x : vector) {
      square += x * x;
    }
    if (square > 0) {
      float factor = (float) (1 / Math.sqrt(square));
      for (int d = 0; d < vector.length; d++) {
        vector[d] *= factor;
      }
    }
  }

  public static float dot(float[] a, float[] b) {
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int d = 0;
    // four sums, since one would have to wait for each addition
    for (; d + 3 < a.length; d += 4) {
      s0 += a[d] * b[d];
      s1 += a[d + 1] * b[d + 1];
      s2 += a[d + 2] * b[d + 2];
      s3 += a[d + 3] * b[d + 3];
    }
    for (; d < a.length; d++) {
      s0 += a[d] * b[d];
    }
    return s0 + s1 + (s2 + s3);
  }

  public void write(OutputStream out) throws IOException {
    var data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(scales.length);
    data.writeInt(dimensions);
    for (float scale : scales) {
      data.writeFloat(scale);
    }
    data.write(table);
    data.flush();
  }

  public static StaticVectors read(InputStream in) throws IOException {
    var data = new DataInputStream(in);
    if (data.readInt() != MAGIC) {
      throw new IOException("not a table of static vectors");
    }
    var scales = new float[data.readInt()];
    int dimensions = data.readInt();
    var bytes = new byte[scales.length * 4];
    data.readFully(bytes);
    java.nio.ByteBuffer.wrap(bytes).asFloatBuffer().get(scales);
    var table = new byte[scales.length * dimensions];
    data.readFully(table);
    return new StaticVectors(dimensions, table, scales);
  }

  private static StaticVectors readShipped() {
    try (var in =
        Objects.requireNonNull(
            StaticVectors.class.getResourceAsStream("vectors.bin"),
            "the static vectors are in the jar")) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the static vectors in the jar cannot be read", e);
    }
  }
}
