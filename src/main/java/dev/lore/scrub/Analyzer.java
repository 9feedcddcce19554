package dev.lore.scrub;

import dev.lore.scrub.person.Directory;
import dev.lore.scrub.policy.Placeholders;
import dev.lore.scrub.policy.Policy;
import dev.lore.scrub.span.Detector;
import dev.lore.scrub.span.Finding;
import dev.lore.scrub.span.Finding.Proof;
import dev.lore.scrub.span.Findings;
import dev.lore.scrub.span.FoldedText;
import dev.lore.scrub.span.Overlaps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Runs detectors over a text, asks the policy, and settles overlaps. Thread-safe. Cost is linear
/// in the text.
///
/// What the policy keeps masks nothing, but a guess by shape alone yields to it: a date is no phone
/// number, and a colleague is no outsider.
public final class Analyzer {
  private final Policy policy;
  private final Directory directory;
  private final List<Detector> detectors;

  public Analyzer(Policy policy, Directory directory, List<Detector> detectors) {
    this.policy = policy;
    this.directory = directory;
    this.detectors = List.copyOf(detectors);
  }

  /// What has to go from the text, in order, without overlaps; offsets are those of the text given.
  public List<Finding> analyze(String raw) {
    return analyze(raw, new HashSet<>());
  }

  /// The same for a text that was looked at before and changed in places.
  ///
  /// @param clean stretches in which nothing was found; more are added
  List<Finding> analyze(String raw, Set<String> clean) {
    var found = new ArrayList<Finding>();
    Stretches.forEach(
        raw,
        stretch -> {
          boolean whole = stretch.end() - stretch.start() == raw.length();
          var text = whole ? raw : raw.substring(stretch.start(), stretch.end());
          if (clean.contains(text)) {
            return;
          }
          var acted = stretch(text, detectors);
          if (acted.isEmpty()) {
            clean.add(text);
          }
          for (var finding : acted) {
            if (finding.start() + stretch.start() >= stretch.from()
                || finding.end() + stretch.start() > stretch.from()) {
              found.add(
                  stretch.start() == 0
                      ? finding
                      : finding.at(
                          finding.start() + stretch.start(), finding.end() + stretch.start()));
            }
          }
        });
    if (raw.length() > Stretches.SHORT) {
      var longest = detectors.stream().filter(detector -> detector.needsWhole(raw)).toList();
      if (!longest.isEmpty()) {
        found.addAll(stretch(raw, longest));
      }
    }
    return found.isEmpty() ? found : withoutPlaceholders(raw, Overlaps.settle(found));
  }

  private List<Finding> stretch(String raw, List<Detector> looking) {
    var folded = FoldedText.of(raw);
    var findings = new Findings();
    for (var detector : looking) {
      detector.find(folded, findings);
    }
    if (findings.isEmpty()) {
      return List.of();
    }
    var acted = new ArrayList<Finding>();
    var kept = new ArrayList<Finding>();
    for (var finding : findings.all()) {
      var classed = classed(finding, folded);
      if (classed.score() >= policy.minimumScore(classed.type())) {
        int start = folded.rawStart(classed.start());
        var placed = classed.at(start, folded.rawEnd(classed.end()));
        (policy.keeps(classed.type()) ? kept : acted).add(placed);
      }
    }
    return withoutPlaceholders(raw, Overlaps.settle(withoutGuesses(acted, kept)));
  }

  private Finding classed(Finding finding, FoldedText text) {
    if (finding.type().equals(Policy.OUTSIDER)
        && directory.knows(text.text().substring(finding.start(), finding.end()))) {
      return finding.as(Policy.COLLEAGUE);
    }
    return finding;
  }

  private static List<Finding> withoutGuesses(List<Finding> acted, List<Finding> kept) {
    if (kept.isEmpty() || acted.isEmpty()) {
      return acted;
    }
    var settled = Overlaps.settle(kept);
    var remaining = new ArrayList<Finding>(acted.size());
    for (var finding : acted) {
      if (finding.proof() != Proof.SHAPE || !Overlaps.anyStronger(settled, finding)) {
        remaining.add(finding);
      }
    }
    return remaining;
  }

  private static List<Finding> withoutPlaceholders(String raw, List<Finding> findings) {
    var remaining = new ArrayList<Finding>();
    int scanned = 0;
    int start = -1;
    int end = -1;
    for (var finding : findings) {
      while (end <= finding.start()) {
        start = raw.indexOf('[', scanned);
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
      } else if (start > finding.start()) {
        remaining.add(finding.at(finding.start(), start));
      }
    }
    return remaining;
  }
}
