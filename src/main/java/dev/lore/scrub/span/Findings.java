package dev.lore.scrub.span;

import dev.lore.scrub.span.Finding.Proof;
import java.util.ArrayList;
import java.util.List;

/// Collects what the detectors find in one text. Not thread-safe; one a text.
public final class Findings {
  private final List<Finding> found = new ArrayList<>();

  public void add(String type, String rule, int start, int end, double score, Proof proof) {
    found.add(new Finding(type, rule, start, end, score, proof));
  }

  public void add(Finding finding) {
    found.add(finding);
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /// In the order found; may overlap.
  public List<Finding> all() {
    return found;
  }
}
