package dev.lore.answer.ask;

/// Widens a stretch of a text to the sentence, line or list that it stands in.
final class Sentences {
  private static final int LONGEST = 420;

  private Sentences() {}

  /// @param from first code unit
  /// @param to one past the last
  record Stretch(int from, int to) {}

  /// The sentences around a stretch: to the end of the sentence or line on either side.
  static Stretch around(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < LONGEST && !ends(text, from - 1)) {
      from--;
    }
    while (from < start && (Character.isWhitespace(text.charAt(from)) || marks(text, from))) {
      from++;
    }
    int to = end;
    if (to > 0 && to < text.length() && !closes(text, to - 1)) {
      while (to < text.length() && to - end < LONGEST && !ends(text, to)) {
        to++;
      }
      if (to < text.length() && text.charAt(to) != '\n' && ends(text, to)) {
        to++;
      }
    }
    while (to > end && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    return new Stretch(from, to);
  }

  /// The whole list that a stretch stands in, where it stands in one of two or more items; else the
  /// sentence.
  static Stretch list(String text, int start, int end) {
    int from = lineStart(text, start);
    int to = lineEnd(text, end);
    if (!item(text, from)) {
      int next = lineEnd(text, end) + 1;
      if (next >= text.length() || !item(text, next)) {
        return around(text, start, end);
      }
      to = lineEnd(text, next);
    }
    while (from > 0 && item(text, lineStart(text, from - 1))) {
      from = lineStart(text, from - 1);
    }
    while (to + 1 < text.length() && item(text, to + 1)) {
      to = lineEnd(text, to + 1);
    }
    return to - from > 3 * LONGEST ? around(text, start, end) : new Stretch(from, to);
  }

  private static int lineStart(String text, int at) {
    return text.lastIndexOf('\n', at - 1) + 1;
  }

  private static int lineEnd(String text, int at) {
    int end = text.indexOf('\n', at);
    return end < 0 ? text.length() : end;
  }

  /// Whether a list item begins there.
  private static boolean item(String text, int at) {
    int i = at;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i + 1 >= text.length()) {
      return false;
    }
    if ("-*•–".indexOf(text.charAt(i)) >= 0 && text.charAt(i + 1) == ' ') {
      return true;
    }
    int digits = i;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > i && digits < text.length() && ".)".indexOf(text.charAt(digits)) >= 0;
  }

  private static boolean marks(String text, int at) {
    return "•*-–>|".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean closes(String text, int at) {
    return ".!?".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean ends(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n' && (at + 1 == text.length() || breaks(text, at))) {
      return true;
    }
    return (c == '.' || c == '!' || c == '?')
        && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1)))
        && !(c == '.' && at > 1 && initial(text, at));
  }

  /// A line break between paragraphs or items; in running text lines are only wrapped.
  private static boolean breaks(String text, int at) {
    return text.charAt(at + 1) == '\n'
        || item(text, at + 1)
        || at - lineStart(text, at) < 50
        || Character.isUpperCase(text.charAt(at + 1)) && item(text, lineStart(text, at));
  }

  private static boolean initial(String text, int dot) {
    return Character.isLetter(text.charAt(dot - 1))
        && (dot == 1 || !Character.isLetter(text.charAt(dot - 2)));
  }
}
