package dev.lore.index;

import dev.lore.model.Passage;
import java.text.BreakIterator;
import java.util.Locale;

/// Finds what a passage asks. A question ends in a question mark, has at least four words, and is
/// neither quoted (a line that begins with `>`) nor part of a link or of code.
public final class Questions {
  private static final int MIN_WORDS = 4;
  private static final int MAX_CHARS = 400;

  private Questions() {}

  /// Whether the passage asks anything that may be answered: its role says so, or its words do and
  /// its role does not speak against it (a question in jest, in an announcement, after a decision).
  public static boolean asks(Passage passage) {
    return switch (passage.role()) {
      case QUESTION -> true;
      case SMALL_TALK, ANNOUNCEMENT, DECISION -> false;
      default -> asks(passage.text());
    };
  }

  /// Whether the text asks anything.
  public static boolean asks(String text) {
    return first(text).length == 2;
  }

  /// Start and end of the first question in the text; empty where it asks nothing.
  public static int[] first(String text) {
    if (text.indexOf('?') < 0) {
      return new int[0];
    }
    var sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    sentences.setText(text);
    int start = sentences.first();
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      int from = start;
      for (int line = text.indexOf('\n', from); line >= 0 && line < end; ) {
        if (text.lastIndexOf('?', line) < from) {
          from = line + 1;
        }
        line = text.indexOf('\n', line + 1);
      }
      int mark = text.lastIndexOf('?', end - 1);
      while (from < mark && Character.isWhitespace(text.charAt(from))) {
        from++;
      }
      if (mark > from && isQuestion(text, from, mark)) {
        return new int[] {from, mark + 1};
      }
      start = end;
    }
    return new int[0];
  }

  private static boolean isQuestion(String text, int from, int mark) {
    if (mark - from > MAX_CHARS || text.charAt(from) == '>' || text.charAt(from) == '`') {
      return false;
    }
    if (mark + 1 < text.length()
        && !Character.isWhitespace(text.charAt(mark + 1))
        && ")\"'”’*_?!".indexOf(text.charAt(mark + 1)) < 0) {
      return false; // a query string: `?page=2`
    }
    int words = 0;
    boolean inWord = false;
    int letters = 0;
    for (int i = from; i < mark; i++) {
      char c = text.charAt(i);
      if (Character.isLetter(c)) {
        letters++;
      }
      boolean word = !Character.isWhitespace(c);
      if (word && !inWord) {
        words++;
      }
      inWord = word;
    }
    return words >= MIN_WORDS && letters * 3 >= (mark - from) * 2;
  }
}
