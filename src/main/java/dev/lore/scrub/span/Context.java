package dev.lore.scrub.span;

import java.util.Arrays;

/// Words that make a guess more likely where they stand near it. Immutable.
public final class Context {
  private static final int CHARS_BEFORE = 70;
  private static final int CHARS_AFTER = 30;

  private static final String[] NONE = {};

  /// Words by their first letter; those that start with another sign than ASCII at the end.
  private final String[][] byFirst = new String[129][];

  private Context(String[] words) {
    Arrays.fill(byFirst, NONE);
    for (var word : words) {
      int at = Math.min(word.charAt(0), 128);
      byFirst[at] = Arrays.copyOf(byFirst[at], byFirst[at].length + 1);
      byFirst[at][byFirst[at].length - 1] = word;
    }
  }

  /// @param words in lower case; may be several words separated by one space
  public static Context of(String... words) {
    return new Context(words);
  }

  /// Whether one of the words stands shortly before the place.
  public boolean before(FoldedText text, int start) {
    return !in(text.text(), Math.max(0, start - CHARS_BEFORE), start).isEmpty();
  }

  /// Whether one of the words stands shortly before or after the span.
  public boolean near(FoldedText text, int start, int end) {
    return !word(text, start, end).isEmpty();
  }

  /// The word that stands shortly before or after the span; empty where none does.
  public String word(FoldedText text, int start, int end) {
    var before = in(text.text(), Math.max(0, start - CHARS_BEFORE), start);
    return before.isEmpty()
        ? in(text.text(), end, Math.min(text.length(), end + CHARS_AFTER))
        : before;
  }

  /// One walk over the beginnings of words.
  private String in(String text, int from, int to) {
    boolean inWord = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (!inWord) {
        char first = lower(c);
        for (var word : byFirst[Math.min(first, 128)]) {
          if (isAt(text, i, to, word)) {
            return word;
          }
        }
      }
      inWord = Ascii.isWord(c);
    }
    return "";
  }

  private static boolean isAt(String text, int at, int to, String word) {
    int end = at + word.length();
    if (end > to) {
      return false;
    }
    for (int i = 1; i < word.length(); i++) {
      if (lower(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return lower(text.charAt(at)) == word.charAt(0)
        && (end == to || !Character.isLetter(text.charAt(end)));
  }

  private static char lower(char c) {
    return c < 128 ? Ascii.lower(c) : Character.toLowerCase(c);
  }
}
