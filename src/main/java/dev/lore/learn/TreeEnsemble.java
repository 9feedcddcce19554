package dev.lore.learn;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// Gradient-boosted regression trees (Chen and Guestrin, KDD 2016), walked in plain Java.
///
/// Nodes of all trees lie in flat arrays. An inner node sends a row to the left where the feature
/// is below the threshold, or where it is missing (NaN) and the node says so. The margin of a row
/// is the base score plus the sum of the leaves it reaches. Immutable and thread-safe.
public final class TreeEnsemble {
  private static final int MAGIC = 0x4c544531; // "LTE1"

  private final int features;
  private final float baseMargin;
  private final int[] roots;
  private final short[] feature; // -1 at a leaf
  private final float[] value; // threshold, or the leaf's weight
  private final int[] left; // the right child follows at left + 1
  private final boolean[] missingLeft;

  /// The same once more for walking, four ints a node, so that a step touches one cache line: the
  /// feature (-1 at a leaf), the bits of the value, the left child, where missing values go.
  private final int[] nodes;

  TreeEnsemble(
      int features,
      float baseMargin,
      int[] roots,
      short[] feature,
      float[] value,
      int[] left,
      boolean[] missingLeft) {
    this.features = features;
    this.baseMargin = baseMargin;
    this.roots = roots;
    this.feature = feature;
    this.value = value;
    this.left = left;
    this.missingLeft = missingLeft;
    this.nodes = new int[4 * feature.length];
    for (int i = 0; i < feature.length; i++) {
      nodes[4 * i] = feature[i];
      nodes[4 * i + 1] = Float.floatToRawIntBits(value[i]);
      nodes[4 * i + 2] = 4 * left[i];
      nodes[4 * i + 3] = missingLeft[i] ? 0 : 4;
    }
  }

  /// The same trees, blind to some features: a row goes on at their splits as if it missed them.
  /// Tells what a feature is worth; a model trained without it would do a little better.
  public TreeEnsemble without(Set<Integer> ignored) {
    var thresholds = value.clone();
    for (int node = 0; node < feature.length; node++) {
      if (feature[node] >= 0 && ignored.contains((int) feature[node])) {
        thresholds[node] = missingLeft[node] ? Float.POSITIVE_INFINITY : Float.NEGATIVE_INFINITY;
      }
    }
    return new TreeEnsemble(features, baseMargin, roots, feature, thresholds, left, missingLeft);
  }

  /// Length of a row.
  public int features() {
    return features;
  }

  /// The raw score of a row: log-odds for a classifier, a rank score for a ranker.
  public float margin(float[] row) {
    float sum = baseMargin;
    for (int root : roots) {
      int node = 4 * root;
      for (int at = nodes[node]; at >= 0; at = nodes[node]) {
        float x = row[at];
        float threshold = Float.intBitsToFloat(nodes[node + 1]);
        int right = x < threshold ? 0 : Float.isNaN(x) ? nodes[node + 3] : 4;
        node = nodes[node + 2] + right;
      }
      sum += Float.intBitsToFloat(nodes[node + 1]);
    }
    return sum;
  }

  /// The margin through the logistic function: a probability for a classifier.
  public double probability(float[] row) {
    return 1 / (1 + Math.exp(-margin(row)));
  }

  /// Writes the compact form that [#read] takes: the same model gives the same bytes.
  public void write(OutputStream out) throws IOException {
    var packed = new GZIPOutputStream(out);
    var data = new DataOutputStream(packed);
    data.writeInt(MAGIC);
    data.writeInt(features);
    data.writeFloat(baseMargin);
    data.writeInt(roots.length);
    for (int root : roots) {
      data.writeInt(root);
    }
    data.writeInt(feature.length);
    for (int i = 0; i < feature.length; i++) {
      data.writeShort(feature[i]);
      data.writeFloat(value[i]);
      data.writeInt(left[i]);
      data.writeBoolean(missingLeft[i]);
    }
    data.flush();
    packed.finish();
  }

  /// Reads what [#write] wrote.
  ///
  /// @throws IOException where the bytes are cut short or are no such model
  public static TreeEnsemble read(InputStream in) throws IOException {
    var data = new DataInputStream(new GZIPInputStream(in));
    if (data.readInt() != MAGIC) {
      throw new IOException("not a tree ensemble, or one of another version");
    }
    int features = data.readInt();
    float base = data.readFloat();
    var roots = new int[data.readInt()];
    for (int i = 0; i < roots.length; i++) {
      roots[i] = data.readInt();
    }
    int nodes = data.readInt();
    var feature = new short[nodes];
    var value = new float[nodes];
    var left = new int[nodes];
    var missing = new boolean[nodes];
    for (int i = 0; i < nodes; i++) {
      feature[i] = data.readShort();
      value[i] = data.readFloat();
      left[i] = data.readInt();
      missing[i] = data.readBoolean();
    }
    return new TreeEnsemble(features, base, roots, feature, value, left, missing);
  }
}
