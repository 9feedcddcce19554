package dev.lore.answer.find;

import dev.lore.index.WordSearch;
import dev.lore.text.Tokenizer;
import dev.lore.text.WordRanks;
import java.util.ArrayList;
import java.util.List;

/// Words that are written together or apart: `time zone` and `timezone`, `roll back` and
/// `rollback`. Written with a hyphen, the index holds both ways already.
public final class Compounds {
  private static final int MIN_PART = 3;

  /// Of a word that is taken apart; shorter ends are mostly no words: `block` `age`.
  private static final int MIN_END = 4;

  private static final int MAX_WORDS = 40;

  /// Ranks of plain words.
  private static final int ORDINARY = 8_000;

  /// How often a word written together has to be there for each time that the rarer of its parts
  /// is: after `operating-system` somewhere the index knows `operatingsystem`, which nobody writes.
  private static final double MIN_SHARE = 0.1;

  private Compounds() {}

  /// The other way of writing what the text has, where the index has words for it.
  ///
  /// @param words whose frequencies are those of what the readers may read
  public static List<Aliases.Named> in(String text, WordSearch words) {
    var named = new ArrayList<Aliases.Named>();
    var tokens = Tokenizer.tokenize(text);
    for (int i = 0; i < Math.min(tokens.size(), MAX_WORDS); i++) {
      var word = tokens.norm(i);
      if (i + 1 < tokens.size()) {
        together(word, tokens.norm(i + 1), tokens.surface(i, i + 2), words, named);
      }
      apart(word, tokens.surface(i, i + 1), words, named);
    }
    return named;
  }

  private static void together(
      String one, String two, String surface, WordSearch words, List<Aliases.Named> to) {
    if (!isPart(one) || !isPart(two)) {
      return;
    }
    int apart = Math.min(frequency(one, words), frequency(two, words));
    if (frequency(one + two, words) >= Math.max(1, MIN_SHARE * apart)) {
      to.add(new Aliases.Named(surface, List.of(one + two)));
    }
  }

  private static void apart(String word, String surface, WordSearch words, List<Aliases.Named> to) {
    if (!isPart(word) || WordRanks.english().isCommon(word, ORDINARY)) {
      return;
    }
    for (int cut = MIN_END; cut <= word.length() - MIN_END; cut++) {
      var one = word.substring(0, cut);
      var two = word.substring(cut);
      if (isPlain(one, words) && isPlain(two, words)) {
        to.add(new Aliases.Named(surface, List.of(one + " " + two)));
      }
    }
  }

  private static boolean isPlain(String word, WordSearch words) {
    return WordRanks.english().isCommon(word, ORDINARY) && frequency(word, words) > 0;
  }

  private static int frequency(String word, WordSearch words) {
    var stems = words.words(word);
    return stems.isEmpty() ? 0 : words.frequency(stems.getFirst().text());
  }

  private static boolean isPart(String word) {
    return word.length() >= MIN_PART
        && !QuestionWords.isFunctionWord(word)
        && word.chars().allMatch(Character::isLetter);
  }
}
