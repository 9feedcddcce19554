package dev.lore.phrase.sense;

import dev.lore.phrase.StopWords;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// The company of a phrase: the content words of its message, or of a window in a long text, and of
/// what stands above it (title, heading, channel).
final class Company {
  private static final int WINDOW = 40;

  private Company() {}

  /// @param first first word of the phrase, `end` one past its last
  /// @param above titles and names that stand over the text
  static Set<String> around(Tokens tokens, int first, int end, List<String> above) {
    var words = new LinkedHashSet<String>();
    int from = Math.max(0, first - WINDOW);
    int to = Math.min(tokens.size(), end + WINDOW);
    for (int i = from; i < to; i++) {
      if (i < first || i >= end) {
        add(tokens.norm(i), words);
      }
    }
    for (var text : above) {
      var other = Tokenizer.tokenize(text);
      for (int i = 0; i < Math.min(other.size(), WINDOW); i++) {
        add(other.norm(i), words);
      }
    }
    for (int i = first; i < end; i++) {
      words.remove(singular(tokens.norm(i)));
    }
    return words;
  }

  /// All content words of a stretch.
  static Set<String> within(Tokens tokens, int from, int to) {
    var words = new LinkedHashSet<String>();
    for (int i = from; i < to; i++) {
      add(tokens.norm(i), words);
    }
    return words;
  }

  private static void add(String word, Set<String> words) {
    if (word.length() > 2
        && word.length() <= 24
        && Character.isLetter(word.charAt(0))
        && word.indexOf('.') < 0
        && !StopWords.contains(word)) {
      words.add(singular(word));
    }
  }

  /// Singular and plural keep the same company.
  static String singular(String word) {
    return word.length() > 4 && word.endsWith("s") && !word.endsWith("ss")
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
