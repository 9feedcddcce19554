package dev.lore.model;

import java.util.List;

/// One line of a page and what supports it; never without evidence.
public record Claim(String text, List<Evidence> evidence) {
  public Claim {
    evidence = List.copyOf(evidence);
    if (evidence.isEmpty()) {
      throw new IllegalArgumentException("a claim needs at least one piece of evidence");
    }
  }
}
