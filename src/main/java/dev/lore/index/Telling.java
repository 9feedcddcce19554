package dev.lore.index;

import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;

/// How much a passage tells to somebody who reads it out of its place, judged from the passage
/// alone: prose of 12 to 90 words that names topics and asks nothing is best. A number from 0 to
/// 100 that fits a byte of the index.
public final class Telling {
  private static final int FEW_WORDS = 12;
  private static final int MANY_WORDS = 90;

  private Telling() {}

  public static int score(Passage passage) {
    var text = passage.text();
    int words = 0;
    int letters = 0;
    int visible = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean white = Character.isWhitespace(c);
      if (!white) {
        visible++;
        if (!inWord) {
          words++;
        }
        if (Character.isLetter(c)) {
          letters++;
        }
      }
      inWord = !white;
    }
    if (visible == 0) {
      return 0;
    }
    double length =
        words < FEW_WORDS
            ? words / (double) FEW_WORDS
            : words > MANY_WORDS ? Math.max(0.5, MANY_WORDS / (double) words) : 1;
    // Code, logs and tables have fewer letters than prose (about 0.95).
    double prose = Math.clamp((letters / (double) visible - 0.6) / 0.3, 0, 1);
    double topics = Math.min(1, passage.mentions().size() / 3.0);
    double score = 60 * length * (0.3 + 0.7 * prose) + 20 * topics * length;
    if (Questions.asks(text)) {
      score *= 0.6;
    }
    if (startsLikeAnAnswer(text)) {
      score *= 0.85;
    }
    if (passage.kind() == DocumentKind.FILE) {
      score += 10 * length;
    }
    if (text.endsWith(".") || text.endsWith("!")) {
      score += 5;
    }
    return (int) Math.clamp(Math.round(score), 0, 100);
  }

  /// Such a passage leans on the one before it.
  private static boolean startsLikeAnAnswer(String text) {
    for (var start :
        new String[] {"yes", "no,", "no ", "ok", "thanks", "thank", "+1", "@", "lol"}) {
      if (text.regionMatches(true, 0, start, 0, start.length())) {
        return true;
      }
    }
    return false;
  }
}
