package dev.lore.app.web.show;

import java.text.BreakIterator;
import java.util.Locale;

/// The stretch of a longer text that is shown: around its first mark, cut at words.
///
/// @param start first code unit shown
/// @param end one past the last
record Excerpt(int start, int end) {
  /// How much stands before the first mark, at the most, where something has to go.
  private static final int BEFORE = 120;

  /// @param maxChars longer texts are cut to about this
  /// @param marks spans as start and end in turn
  static Excerpt of(String text, int[] marks, int maxChars) {
    if (text.length() <= maxChars + maxChars / 4) {
      return whole(text);
    }
    int first = marks.length == 0 ? 0 : marks[0];
    int start = first <= maxChars - BEFORE ? 0 : first - BEFORE;
    int end = Math.min(text.length(), start + maxChars);
    var words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(text);
    return new Excerpt(
        start == 0 || words.isBoundary(start) ? start : words.following(start),
        end == text.length() || words.isBoundary(end) ? end : words.preceding(end));
  }

  /// All but the white space at the end.
  static Excerpt whole(String text) {
    return new Excerpt(0, text.stripTrailing().length());
  }
}
