package dev.lore.bench.metric;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Krippendorff's alpha for nominal labels (2011, "Computing Krippendorff's alpha-reliability"):
/// any number of labellers, items that not everybody labelled. 1 is full agreement, 0 what chance
/// gives.
public final class KrippendorffAlpha {
  private KrippendorffAlpha() {}

  /// @param items the labels that each item was given, by whoever labelled it; items with fewer
  ///   than two labels tell nothing and are left out
  /// @return NaN where no item has two labels; 1 where only one label was ever used
  public static double nominal(Collection<List<String>> items) {
    Map<String, Double> totals = new HashMap<>();
    double disagreement = 0;
    double pairable = 0;
    for (List<String> labels : items) {
      int m = labels.size();
      if (m < 2) {
        continue;
      }
      var counts = new HashMap<String, Integer>();
      labels.forEach(label -> counts.merge(label, 1, Integer::sum));
      pairable += m;
      for (int count : counts.values()) {
        disagreement += (double) count * (m - count) / (m - 1);
      }
      counts.forEach((label, count) -> totals.merge(label, (double) count, Double::sum));
    }
    double expected = 0;
    for (double total : totals.values()) {
      expected += total * (pairable - total);
    }
    if (pairable == 0) {
      return Double.NaN;
    }
    return expected == 0 ? 1 : 1 - (pairable - 1) * disagreement / expected;
  }
}
