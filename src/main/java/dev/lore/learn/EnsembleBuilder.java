package dev.lore.learn;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Collects the trees of a trained model, node by node, in the layout that [TreeEnsemble] walks:
/// children side by side.
public final class EnsembleBuilder {
  private final int features;
  private final float baseMargin;
  private final List<Integer> roots = new ArrayList<>();
  private final List<Node> nodes = new ArrayList<>();

  private record Node(short feature, float value, int left, boolean missingLeft) {}

  /// One tree as XGBoost's JSON has it: parallel arrays, children by number, -1 at a leaf.
  ///
  /// @param conditions thresholds of inner nodes, weights of leaves
  public record Tree(
      int[] leftChildren,
      int[] rightChildren,
      int[] features,
      float[] conditions,
      boolean[] defaultLeft) {}

  /// @param features length of a row
  /// @param baseMargin what every row starts with
  public EnsembleBuilder(int features, float baseMargin) {
    this.features = features;
    this.baseMargin = baseMargin;
  }

  public EnsembleBuilder add(Tree tree) {
    int root = nodes.size();
    roots.add(root);
    nodes.add(new Node((short) -1, 0, 0, false));
    var open = new ArrayDeque<int[]>(); // node of the tree, place in the layout
    open.add(new int[] {0, root});
    while (!open.isEmpty()) {
      var next = open.remove();
      int from = next[0];
      if (tree.leftChildren()[from] < 0) {
        nodes.set(next[1], new Node((short) -1, tree.conditions()[from], 0, false));
        continue;
      }
      int left = nodes.size();
      nodes.add(new Node((short) -1, 0, 0, false));
      nodes.add(new Node((short) -1, 0, 0, false));
      nodes.set(
          next[1],
          new Node(
              (short) tree.features()[from],
              tree.conditions()[from],
              left,
              tree.defaultLeft()[from]));
      open.add(new int[] {tree.leftChildren()[from], left});
      open.add(new int[] {tree.rightChildren()[from], left + 1});
    }
    return this;
  }

  public TreeEnsemble build() {
    int size = nodes.size();
    var feature = new short[size];
    var value = new float[size];
    var left = new int[size];
    var missing = new boolean[size];
    for (int i = 0; i < size; i++) {
      var node = nodes.get(i);
      feature[i] = node.feature();
      value[i] = node.value();
      left[i] = node.left();
      missing[i] = node.missingLeft();
    }
    return new TreeEnsemble(
        features,
        baseMargin,
        roots.stream().mapToInt(Integer::intValue).toArray(),
        feature,
        value,
        left,
        missing);
  }
}
