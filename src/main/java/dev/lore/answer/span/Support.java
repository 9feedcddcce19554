package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import java.util.HashSet;
import java.util.Set;

/// Whether a text supports a sentence that was written from it: all numbers and names of the
/// sentence stand in the text, and nearly all of its other words are met there, if only in meaning.
public final class Support {
  private static final double MEANING = 0.62;

  private Support() {}

  public static boolean supports(String text, String sentence) {
    var said = SpanText.of(text);
    var claim = SpanText.of(sentence);
    if (claim.size == 0 || said.size == 0) {
      return false;
    }
    Set<String> known = new HashSet<>();
    for (int i = 0; i < said.size; i++) {
      known.add(said.stems[i]);
      known.add(said.tokens.norm(i));
    }
    for (int i = 0; i < claim.size; i++) {
      boolean name = (claim.traits[i] & Traits.CAPITAL) != 0 && i > 0 && claim.weights[i] > 0;
      boolean number = (claim.traits[i] & Traits.NUMBER) != 0;
      boolean there = known.contains(claim.stems[i]) || known.contains(claim.tokens.norm(i));
      if ((name || number) && !there) {
        return false;
      }
    }
    if (negates(claim) != negates(said) && negates(claim)) {
      return false;
    }
    var met = new Alignment(Question.of(sentence)).with(said, new Range(0, said.size));
    return met.mean() >= MEANING;
  }

  private static boolean negates(SpanText text) {
    for (int i = 0; i < text.size; i++) {
      var word = text.tokens.norm(i);
      if (word.equals("not") || word.equals("no") || word.equals("never") || word.endsWith("n't")) {
        return true;
      }
    }
    return false;
  }
}
