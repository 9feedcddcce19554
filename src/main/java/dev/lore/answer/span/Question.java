package dev.lore.answer.span;

import dev.lore.text.LetterCase;
import dev.lore.text.StaticVectors;
import dev.lore.text.Tokenizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A question, taken apart once and asked of many texts. Immutable.
///
/// @param text as it was asked, cut to [#MAX_CHARS]
/// @param weights stem of each word that carries meaning -> how much, about 0 to 1
/// @param names stems of words written as names are, the first word left out
/// @param numbers words with a digit
/// @param focus stems of the noun asked for: `weeks` of "how many weeks", `city` of "which city"
/// @param term what a definition is asked of; empty for other types
/// @param vector of unit length
public record Question(
    String text,
    QuestionType type,
    Map<String, Float> weights,
    Set<String> names,
    Set<String> numbers,
    Set<String> focus,
    String term,
    int words,
    float[] vector) {
  /// Longer questions are cut: nobody asks in more, and no input costs more than this.
  public static final int MAX_CHARS = 600;

  private static final Set<String> ASKING =
      Set.of(
          "what",
          "which",
          "who",
          "whom",
          "whose",
          "when",
          "where",
          "why",
          "how",
          "many",
          "much",
          "long",
          "please",
          "tell",
          "anybody",
          "anyone",
          "somebody",
          "someone",
          "know",
          "knows");

  public static Question of(String asked) {
    var text = asked.length() > MAX_CHARS ? asked.substring(0, MAX_CHARS) : asked;
    var tokens = Tokenizer.tokenize(text);
    var words = new ArrayList<String>();
    var weights = new LinkedHashMap<String, Float>();
    var names = new LinkedHashSet<String>();
    var numbers = new LinkedHashSet<String>();
    for (int i = 0; i < tokens.size(); i++) {
      var word = tokens.norm(i);
      words.add(word);
      float weight = ASKING.contains(word) ? 0 : WordWeights.of(word);
      if (weight > 0) {
        weights.merge(Stem.of(word), weight, Math::max);
      }
      if (word.chars().anyMatch(Character::isDigit)) {
        numbers.add(word);
      } else if (i > 0 && tokens.letterCase(i) != LetterCase.LOWER && weight > 0) {
        names.add(Stem.of(word));
      }
    }
    var type = QuestionWords.type(text, words);
    return new Question(
        text,
        type,
        weights,
        names,
        numbers,
        focus(words),
        type == QuestionType.DEFINITION ? QuestionWords.defined(text) : "",
        words.size(),
        StaticVectors.shipped().embed(text));
  }

  /// The words after "which", "what", "how many": up to the next verb that is known to be one.
  private static Set<String> focus(List<String> words) {
    var focus = new LinkedHashSet<String>();
    for (int i = 0; i < words.size(); i++) {
      var word = words.get(i);
      if (word.equals("which") || word.equals("what") || word.equals("many")) {
        for (int k = i + 1; k < Math.min(words.size(), i + 4); k++) {
          if (WordWeights.of(words.get(k)) <= 0) {
            break;
          }
          focus.add(Stem.of(words.get(k)));
        }
        break;
      }
    }
    return focus;
  }

  /// Whether a text typed into a search box asks something, rather than naming words to look for.
  public static boolean asks(String typed) {
    var text = typed.length() > MAX_CHARS ? typed.substring(0, MAX_CHARS) : typed;
    var tokens = Tokenizer.tokenize(text);
    var words = new ArrayList<String>();
    for (int i = 0; i < tokens.size(); i++) {
      words.add(tokens.norm(i));
    }
    return QuestionWords.asks(text, words);
  }

  /// How much of what it says is in the stems of a text: the share of its words, each as heavy as
  /// it tells, 0 to 1.
  public double share(Set<String> stems) {
    double all = 0;
    double met = 0;
    for (var word : weights.entrySet()) {
      all += word.getValue();
      met += stems.contains(word.getKey()) ? word.getValue() : 0;
    }
    return all == 0 ? 0 : met / all;
  }

  /// Whether there is nothing in it to look for.
  public boolean isEmpty() {
    return weights.isEmpty();
  }
}
