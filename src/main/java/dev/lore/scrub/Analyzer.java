package dev.lore.scrub;

import dev.lore.scrub.policy.Placeholders;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import dev.lore.scrub.span.Overlaps;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Runs detectors over a text and settles overlaps. Thread-safe. Cost is linear in the text.
public final class Analyzer {
  private final List<Detector> detectors;

  public Analyzer(List<Detector> detectors) {
    this.detectors = List.copyOf(detectors);
  }

  /// What is private in the text, in order, without overlaps; offsets are those of the text given.
  ///
  /// @param relevant which findings count, asked before overlaps are settled
  public List<Finding> analyze(String raw, Predicate<Finding> relevant) {
    var folded = FoldedText.of(raw);
    var findings = new Findings();
    for (var detector : detectors) {
      detector.find(folded, findings);
    }
    if (findings.isEmpty()) {
      return List.of();
    }
    var candidates = new ArrayList<Finding>();
    for (var finding : findings.all()) {
      if (relevant.test(finding)) {
        int start = folded.rawStart(finding.start());
        candidates.add(finding.at(start, folded.rawEnd(finding.end())));
      }
    }
    return withoutPlaceholders(raw, Overlaps.settle(candidates));
  }

  private static List<Finding> withoutPlaceholders(String raw, List<Finding> findings) {
    var remaining = new ArrayList<Finding>();
    int scanned = 0;
    int start = -1;
    int end = -1;
    for (var finding : findings) {
      while (end <= finding.start()) {
        start = raw.indexOf('[', Math.max(scanned, 0));
        if (start < 0) {
          start = raw.length();
          end = Integer.MAX_VALUE;
          break;
        }
        scanned = start + 1;
        end = Placeholders.end(raw, start);
      }
      if (finding.end() <= start) {
        remaining.add(finding);
      }
    }
    return remaining;
  }
}
