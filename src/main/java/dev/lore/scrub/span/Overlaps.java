package dev.lore.scrub.span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The rule for findings that overlap, in this order:
///
/// 1. a checksum outranks a guess;
/// 2. the higher score wins;
/// 3. the longer wins;
/// 4. the earlier wins.
///
/// Costs n log n.
public final class Overlaps {
  private static final Comparator<Finding> STRONGEST_FIRST =
      Comparator.comparing((Finding f) -> f.proof() == Finding.Proof.CHECKSUM ? 0 : 1)
          .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
          .thenComparing(Comparator.comparingInt(Finding::length).reversed())
          .thenComparingInt(Finding::start)
          .thenComparing(Finding::type);

  private Overlaps() {}

  /// The findings that remain, in order of the text.
  public static List<Finding> settle(List<Finding> findings) {
    var ordered = new ArrayList<>(findings);
    ordered.sort(STRONGEST_FIRST);
    var kept = new TreeMap<Integer, Finding>();
    for (var finding : ordered) {
      var before = kept.lowerEntry(finding.end());
      if (before == null || before.getValue().end() <= finding.start()) {
        kept.put(finding.start(), finding);
      }
    }
    return List.copyOf(kept.values());
  }
}
