package dev.lore.link;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.Catalog;
import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;

/// Helps the abstainer with the modern workplace, of which no gold set knows much: a name of the
/// overlay that is no plain English is meant as a name; a plain word is so only where it is written
/// as one within a sentence, or in company of its own context words. Thread-safe.
final class OverlayRule {
  private final Catalog catalog;

  OverlayRule(Catalog catalog) {
    this.catalog = catalog;
  }

  double probability(
      Tokens tokens, PhraseSpan span, Candidate best, ContextWords words, double learned) {
    if (!best.source().equals("overlay")) {
      return span.ordinary() ? Math.min(learned, 0.3) : learned;
    }
    var form = LetterCase.ofPhrase(tokens, span.first(), span.end());
    boolean written =
        form != LetterCase.LOWER
            && (best.forms() & form.bit()) != 0
            && !tokens.startsSentence(span.first());
    double support = words.support(best.entity());
    if (!span.ordinary()) {
      return Math.max(learned, 0.55 + 0.35 * best.prior());
    }
    if (support > 0) {
      return Math.max(learned, 0.5 + 0.35 * support);
    }
    return written ? Math.max(learned, 0.5) : Math.min(learned, 0.15);
  }

  @Override
  public String toString() {
    return "OverlayRule over " + catalog.version();
  }
}
