package dev.lore.phrase;

import dev.lore.text.LetterCase;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;

/// What the miner remembers of one phrase. Mutable; one thread.
final class PhraseStat {
  final long key;
  final byte words;

  /// The first spelling seen, replaced by one that is written as a name.
  String surface;

  int count;
  int texts;
  int lastText = -1;

  /// Occurrences written with capitals where no sentence starts.
  int asName;

  /// Those of them all in capitals.
  private int shouted;

  private boolean startsShouted;

  /// Occurrences where the letters can tell anything.
  int telling;

  int defined;
  boolean explained;
  boolean channel;
  boolean project;

  PhraseStat(long key, int words, String surface) {
    this.key = key;
    this.words = (byte) words;
    this.surface = surface;
  }

  void see(int text, Tokens tokens, int first, int end) {
    var form = LetterCase.ofPhrase(tokens, first, end);
    count++;
    if (text != lastText) {
      texts++;
      lastText = text;
    }
    if (tokens.startsSentence(first) && form == LetterCase.CAPITALISED && words == 1) {
      return;
    }
    if (words == 1 && form == LetterCase.CAPITALISED && isPartOfName(tokens, first)) {
      return;
    }
    telling++;
    if (form != LetterCase.LOWER) {
      name(form, tokens, first, end);
      asName++;
    }
  }

  /// Whether capitals go on beside the word: "Dev" of "Dev Guide" tells nothing of "Dev".
  private static boolean isPartOfName(Tokens tokens, int word) {
    return word > 0
            && tokens.gap(word) == Gap.SPACE
            && tokens.letterCase(word - 1) != LetterCase.LOWER
            && !tokens.startsSentence(word - 1)
        || word + 1 < tokens.size()
            && tokens.gap(word + 1) == Gap.SPACE
            && tokens.letterCase(word + 1) == LetterCase.CAPITALISED;
  }

  /// The first spelling as a name stays; one all in capitals gives way where most are not: a
  /// headline shouts what the team calls by its name.
  private void name(LetterCase form, Tokens tokens, int first, int end) {
    if (asName == 0) {
      surface = spelling(tokens, first, end);
      startsShouted = form == LetterCase.UPPER;
    }
    shouted += form == LetterCase.UPPER ? 1 : 0;
    if (startsShouted && form != LetterCase.UPPER && asName + 1 >= 2 * shouted) {
      surface = spelling(tokens, first, end);
      startsShouted = false;
    }
  }

  static String spelling(Tokens tokens, int first, int end) {
    return tokens.surface(first, end).replace('\n', ' ');
  }

  double nameShare() {
    return telling == 0 ? 0 : (double) asName / telling;
  }
}
