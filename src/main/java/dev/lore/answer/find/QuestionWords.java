package dev.lore.answer.find;

import dev.lore.index.WordSearch;
import dev.lore.index.WordSearch.Word;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The words of a question that say what is asked: without `how do I` and other words that every
/// question has, unless nothing else is left.
final class QuestionWords {
  private static final int MAX_WORDS = 64;

  private static final Set<String> FUNCTION_WORDS =
      Set.of(
          ("a about all also am an and any anybody anyone are as at be been being but by can could"
                  + " did do does doing done each for from had has have having he her here hers him"
                  + " his how i if in into is it its itself let may me might mine must my no nor not"
                  + " of on or our ours please shall she should so some somebody someone such than"
                  + " that the their theirs them then there these they this those to too us was we"
                  + " were what whats when where which who whom whose why will with would you your "
                  + "yours")
              .split(" "));

  private final List<String> words = new ArrayList<>();
  private final List<Double> rarities = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<String, Integer> synonyms = new LinkedHashMap<>();
  private final List<OtherName> otherNames = new ArrayList<>();
  private double rarity;
  private int rarest;

  /// Another name of several words.
  ///
  /// @param number of the word that it stands for
  record OtherName(List<Word> words, int number) {}

  private QuestionWords() {}

  /// @param index whose statistics weigh the words
  static QuestionWords of(String question, WordSearch index) {
    var all = index.words(question).stream().filter(QuestionWords::isWord).toList();
    var telling = all.stream().filter(word -> !isFunctionWord(question, word)).toList();
    var chosen = new QuestionWords();
    for (var word : telling.isEmpty() ? all : telling) {
      if (chosen.words.size() < MAX_WORDS) {
        chosen.add(word.text(), index);
      }
    }
    return chosen;
  }

  private static boolean isWord(Word word) {
    return word.text().codePoints().anyMatch(Character::isLetterOrDigit);
  }

  private static boolean isFunctionWord(String question, Word word) {
    var written = question.substring(word.start(), word.end());
    boolean shouted = written.length() > 1 && written.equals(written.toUpperCase(Locale.ROOT));
    return !shouted && isFunctionWord(written.toLowerCase(Locale.ROOT));
  }

  /// Whether every question has the word, in lower case.
  static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word.replace("'", ""));
  }

  private void add(String word, WordSearch index) {
    if (numbers.containsKey(word)) {
      return;
    }
    double idf = rarity(index, word);
    numbers.put(word, words.size());
    if (words.isEmpty() || idf > rarities.get(rarest)) {
      rarest = words.size();
    }
    words.add(word);
    rarities.add(idf);
    rarity += idf;
  }

  /// Robertson's idf as Lucene has it.
  static double rarity(WordSearch index, String word) {
    double frequency = index.frequency(word);
    return Math.log(1 + (index.passages() - frequency + 0.5) / (frequency + 0.5));
  }

  int size() {
    return words.size();
  }

  /// The number of a word, or of the one that it is another name of; -1 for others.
  int number(String word) {
    int own = numbers.getOrDefault(word, -1);
    return own >= 0 ? own : synonyms.getOrDefault(word, -1);
  }

  double rarity(int number) {
    return rarities.get(number);
  }

  /// Sum over all words.
  double rarity() {
    return rarity;
  }

  /// Number of the rarest.
  int rarest() {
    return rarest;
  }

  /// Lets other names of what the question names count as its words: for the rarest word of what
  /// each stands for.
  void add(List<Aliases.Named> named, WordSearch index) {
    for (var each : named) {
      int stands = rarest(index.words(each.words()));
      for (var other : each.others()) {
        var parts = index.words(other);
        if (stands >= 0 && !parts.isEmpty() && synonyms.size() + otherNames.size() < MAX_WORDS) {
          add(parts, stands, index);
        }
      }
    }
  }

  private void add(List<Word> name, int stands, WordSearch index) {
    boolean oneWord = name.getFirst().position() == name.getLast().position();
    var word = name.getFirst().text();
    if (oneWord && number(word) < 0 && index.frequency(word) > 0) {
      synonyms.put(word, stands);
    } else if (!oneWord && name.stream().allMatch(w -> index.frequency(w.text()) > 0)) {
      otherNames.add(new OtherName(name, stands));
    }
  }

  /// Other names of several words.
  List<OtherName> otherNames() {
    return otherNames;
  }

  private int rarest(List<Word> parts) {
    int best = -1;
    for (var part : parts) {
      int number = numbers.getOrDefault(part.text(), -1);
      if (number >= 0 && (best < 0 || rarity(number) > rarity(best))) {
        best = number;
      }
    }
    return best;
  }

  /// Each word with the same weight, synonyms included; the words of a longer name share one.
  Map<String, Float> weights() {
    var weights = new LinkedHashMap<String, Float>();
    words.forEach(word -> weights.put(word, 1f));
    synonyms.keySet().forEach(word -> weights.put(word, 1f));
    for (var name : otherNames) {
      float share = 1f / name.words().size();
      name.words().forEach(word -> weights.merge(word.text(), share, Math::max));
    }
    return weights;
  }
}
