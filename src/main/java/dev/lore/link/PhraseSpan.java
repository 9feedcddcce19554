package dev.lore.link;

import dev.lore.catalog.Candidate;
import java.util.List;

/// A stretch of words that may name something.
///
/// @param first first word
/// @param end one past the last
/// @param candidates those worth a closer look, at most [SpanFinder#MAX_CANDIDATES]
record PhraseSpan(
    int first, int end, List<Candidate> candidates, double linkProbability, boolean ordinary) {
  int words() {
    return end - first;
  }
}
