package dev.lore.bench.label;

import dev.lore.bench.metric.CohenKappa;
import dev.lore.bench.metric.FScore;
import dev.lore.bench.metric.KrippendorffAlpha;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// How far labellers agree, and how well each did on the hidden checks.
///
/// @param alpha Krippendorff's, over all labellers and items; NaN where nothing was labelled twice
/// @param pairs Cohen's kappa of each two labellers, on what both judged
/// @param checks hidden checks answered rightly, of those seen, by labeller
public record Agreement(double alpha, List<Pair> pairs, Map<String, FScore> checks) {
  /// @param both how many items both judged
  public record Pair(String one, String other, int both, double kappa) {}

  public static Agreement of(LabelSheet sheet) {
    var byItem = new ArrayList<List<String>>();
    var labellers = new TreeSet<String>();
    var checks = new TreeMap<String, FScore>();
    for (LabelItem item : sheet.items()) {
      var labels = new TreeMap<>(sheet.labelsOf(item));
      labels.remove(LabelSheet.REFEREE);
      labellers.addAll(labels.keySet());
      if (item.isCheck()) {
        labels.forEach((labeller, label) ->
            checks.merge(
                labeller, new FScore(label.equals(item.gold()) ? 1 : 0, 1, 1), FScore::plus));
      } else {
        byItem.add(List.copyOf(labels.values()));
      }
    }
    return new Agreement(
        KrippendorffAlpha.nominal(byItem), pairs(sheet, List.copyOf(labellers)), checks);
  }

  private static List<Pair> pairs(LabelSheet sheet, List<String> labellers) {
    var pairs = new ArrayList<Pair>();
    for (int i = 0; i < labellers.size(); i++) {
      for (int j = i + 1; j < labellers.size(); j++) {
        var one = new ArrayList<String>();
        var other = new ArrayList<String>();
        for (LabelItem item : sheet.items()) {
          var labels = sheet.labelsOf(item);
          var first = labels.get(labellers.get(i));
          var second = labels.get(labellers.get(j));
          if (!item.isCheck() && first != null && second != null) {
            one.add(first);
            other.add(second);
          }
        }
        if (!one.isEmpty()) {
          pairs.add(
              new Pair(
                  labellers.get(i), labellers.get(j), one.size(), CohenKappa.score(one, other)));
        }
      }
    }
    return pairs;
  }

  /// What a coefficient is usually taken for (Krippendorff 2004).
  public static String words(double coefficient) {
    if (Double.isNaN(coefficient)) {
      return "nothing was judged twice yet";
    }
    return coefficient >= 0.8
        ? "reliable"
        : coefficient >= 0.667 ? "good enough for tentative conclusions" : "too low: talk about it";
  }
}
