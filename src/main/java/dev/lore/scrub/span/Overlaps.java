package dev.lore.scrub.span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/// The rule for findings that overlap, in this order:
///
/// 1. a checksum outranks a guess;
/// 2. one that covers the other wholly wins, unless its score is lower by more than 0.3;
/// 3. the higher score wins;
/// 4. the longer wins;
/// 5. the earlier wins.
///
/// Costs n log n.
public final class Overlaps {
  private static final Comparator<Finding> STRONGEST_FIRST =
      Comparator.comparing((Finding f) -> f.proof() == Finding.Proof.CHECKSUM ? 0 : 1)
          .thenComparing(Comparator.comparingDouble(Finding::score).reversed())
          .thenComparing(Comparator.comparingInt(Finding::length).reversed())
          .thenComparingInt(Finding::start)
          .thenComparing(Finding::type);

  private static final Comparator<Finding> OUTER_FIRST =
      Comparator.comparingInt(Finding::start)
          .thenComparing(Comparator.comparingInt(Finding::length).reversed());
  private static final double COVERING = 0.3;

  private Overlaps() {}

  /// The findings that remain, in order of the text.
  public static List<Finding> settle(List<Finding> findings) {
    if (findings.size() < 2) {
      return findings;
    }
    var ordered = withoutCovered(findings);
    if (areApart(ordered)) {
      return ordered;
    }
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

  /// Whether one of the settled findings overlaps the other and is no weaker.
  public static boolean anyStronger(List<Finding> settled, Finding other) {
    int low = 0;
    int high = settled.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (settled.get(middle).end() <= other.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    for (int i = low; i < settled.size() && settled.get(i).start() < other.end(); i++) {
      if (settled.get(i).score() >= other.score()) {
        return true;
      }
    }
    return false;
  }

  private static List<Finding> withoutCovered(List<Finding> findings) {
    var ordered = new ArrayList<>(findings);
    ordered.sort(OUTER_FIRST);
    var remaining = new ArrayList<Finding>(ordered.size());
    var open = new ArrayList<Finding>();
    for (var finding : ordered) {
      open.removeIf(outer -> outer.end() <= finding.start());
      if (!isCovered(finding, open)) {
        remaining.add(finding);
        open.add(finding);
      }
    }
    return remaining;
  }

  private static boolean isCovered(Finding finding, List<Finding> open) {
    for (var outer : open) {
      if (covers(outer, finding)) {
        return true;
      }
    }
    return false;
  }

  /// Whether none overlaps the next, of findings in order.
  private static boolean areApart(List<Finding> ordered) {
    for (int i = 1; i < ordered.size(); i++) {
      if (ordered.get(i - 1).end() > ordered.get(i).start()) {
        return false;
      }
    }
    return true;
  }

  private static boolean covers(Finding outer, Finding inner) {
    return outer.end() >= inner.end()
        && outer.length() > inner.length()
        && outer.score() >= inner.score() - COVERING
        && (outer.proof() == Finding.Proof.CHECKSUM || inner.proof() != Finding.Proof.CHECKSUM);
  }
}
