package dev.lore.catalog;

import java.util.List;

/// What one phrase may name.
///
/// @param candidates most likely first
/// @param linkProbability probability that the phrase, where it is said, is meant as a name at all
/// @param ordinary whether it is also plain English ("go", "spark"), so that it counts as a name
///   only where its letters or its company say so
public record Senses(List<Candidate> candidates, double linkProbability, boolean ordinary) {
  public static final Senses NONE = new Senses(List.of(), 0, false);

  public Senses {
    candidates = List.copyOf(candidates);
  }

  public boolean isEmpty() {
    return candidates.isEmpty();
  }
}
