package dev.lore.bench.metric;

import java.util.HashMap;
import java.util.List;

/// Cohen's kappa (1960): agreement of two labellers beyond what chance gives, on what both
/// labelled. 1 is full agreement, 0 what chance gives, below 0 worse.
public final class CohenKappa {
  private CohenKappa() {}

  /// @param one labels of the first, in the order of the items
  /// @param other labels of the second on the same items
  /// @return NaN where there are no items; 1 where both only ever used one and the same label
  public static double score(List<String> one, List<String> other) {
    if (one.size() != other.size()) {
      throw new IllegalArgumentException(
          "two labellers of different items: " + one.size() + " against " + other.size());
    }
    var first = new HashMap<String, Integer>();
    var second = new HashMap<String, Integer>();
    double n = one.size();
    long same = 0;
    for (int i = 0; i < one.size(); i++) {
      first.merge(one.get(i), 1, Integer::sum);
      second.merge(other.get(i), 1, Integer::sum);
      same += one.get(i).equals(other.get(i)) ? 1 : 0;
    }
    double chance = 0;
    for (var entry : first.entrySet()) {
      chance += entry.getValue() / n * (second.getOrDefault(entry.getKey(), 0) / n);
    }
    return chance >= 1 ? 1 : (same / n - chance) / (1 - chance);
  }
}
