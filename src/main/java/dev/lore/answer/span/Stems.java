package dev.lore.answer.span;

import dev.lore.text.Tokenizer;
import java.util.HashSet;
import java.util.Set;

/// The words of a text in the form in which questions and texts are compared; see [Question].
public final class Stems {
  private Stems() {}

  public static Set<String> of(String text) {
    var stems = new HashSet<String>();
    var tokens = Tokenizer.tokenize(text);
    for (int i = 0; i < tokens.size(); i++) {
      stems.add(Stem.of(tokens.norm(i)));
    }
    return stems;
  }
}
