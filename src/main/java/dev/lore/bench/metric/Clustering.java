package dev.lore.bench.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well items were put together, as Kummerfeld et al. (ACL 2019) score conversations: gold and
/// found cluster of each item. Not thread-safe.
public final class Clustering {
  private final Map<String, Integer> goldNumbers = new HashMap<>();
  private final Map<String, Integer> foundNumbers = new HashMap<>();
  private final List<int[]> pairs = new ArrayList<>();

  /// Adds an item.
  public void add(String goldCluster, String foundCluster) {
    int gold = goldNumbers.computeIfAbsent(goldCluster, k -> goldNumbers.size());
    int found = foundNumbers.computeIfAbsent(foundCluster, k -> foundNumbers.size());
    pairs.add(new int[] {gold, found});
  }

  public int size() {
    return pairs.size();
  }

  /// 1 - VI / log2(n), with the variation of information VI = H(gold, found) - I(gold, found) in
  /// bits: 1 for the same clustering.
  public double variationOfInformation() {
    double n = pairs.size();
    if (n < 2) {
      return 1;
    }
    var gold = sums(0);
    var found = sums(1);
    double information = 0;
    for (var cell : table().entrySet()) {
      double count = cell.getValue();
      int g = gold[(int) (cell.getKey() >> 32)];
      int f = found[(int) (long) cell.getKey()];
      information -= count / n * (Math.log(count / g) + Math.log(count / f)) / Math.log(2);
    }
    return 1 - information / (Math.log(n) / Math.log(2));
  }

  /// The share of items in clusters matched one to one, by the matching with the largest overlap.
  public double oneToOne() {
    if (pairs.isEmpty()) {
      return 1;
    }
    var weights = new int[goldNumbers.size()][foundNumbers.size()];
    table().forEach((cell, count) -> weights[(int) (cell >> 32)][(int) (long) cell] = count);
    return (double) Assignment.largest(weights) / pairs.size();
  }

  /// Clusters of two or more items that are exactly right, of those found and of those to be found.
  public FScore exact() {
    var gold = sums(0);
    var found = sums(1);
    long right =
        table().entrySet().stream()
            .filter(cell -> cell.getValue() > 1)
            .filter(cell ->
                gold[(int) (cell.getKey() >> 32)] == cell.getValue()
                    && found[(int) (long) cell.getKey()] == cell.getValue())
            .count();
    return new FScore(right, several(found), several(gold));
  }

  private static long several(int[] sizes) {
    long several = 0;
    for (int size : sizes) {
      several += size > 1 ? 1 : 0;
    }
    return several;
  }

  /// Pairs of items that are together, right of those found and of those to be found: the measure
  /// of the same person under several accounts.
  public FScore together() {
    return new FScore(
        table().values().stream().mapToLong(Clustering::pairsOf).sum(),
        pairsIn(sums(1)),
        pairsIn(sums(0)));
  }

  private static long pairsIn(int[] sizes) {
    long all = 0;
    for (int size : sizes) {
      all += pairsOf(size);
    }
    return all;
  }

  private static long pairsOf(long size) {
    return size * (size - 1) / 2;
  }

  private int[] sums(int side) {
    var sums = new int[side == 0 ? goldNumbers.size() : foundNumbers.size()];
    pairs.forEach(pair -> sums[pair[side]]++);
    return sums;
  }

  private Map<Long, Integer> table() {
    var table = new HashMap<Long, Integer>();
    pairs.forEach(pair -> table.merge((long) pair[0] << 32 | pair[1], 1, Integer::sum));
    return table;
  }
}
