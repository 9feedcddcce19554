package dev.lore.answer.facts;

import dev.lore.model.Passage;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of a document, and what newer words replaced of it.
///
/// @param facts in the order of the text
/// @param later for each fact that a later decision changed, the decision
/// @param superseded why the document as a whole holds no longer; empty where it does
public record FactSheet(
    List<Fact> facts, Map<Fact, Passage> later, Optional<Superseded> superseded) {
  public FactSheet {
    facts = List.copyOf(facts);
    later = Map.copyOf(later);
  }
}
