package dev.lore.catalog.dump;

/// The sentence that says what an article is about.
final class FirstSentence {
  private static final int MIN_PARAGRAPH = 25;
  private static final int MAX_LENGTH = 280;

  private FirstSentence() {}

  /// @param plain from [WikiText]
  /// @return empty where there is none
  static String of(String plain) {
    for (int from = 0; from < plain.length(); ) {
      int end = plain.indexOf('\n', from);
      end = end < 0 ? plain.length() : end;
      var line = plain.substring(from, Math.min(end, from + 4_000)).strip();
      if (line.length() >= MIN_PARAGRAPH && line.indexOf(' ') > 0) {
        return sentence(withoutEmptyBrackets(line));
      }
      from = end + 1;
    }
    return "";
  }

  /// Pronunciations and spellings are templates, and leave brackets with nothing in them.
  private static String withoutEmptyBrackets(String line) {
    var out = new StringBuilder(line.length());
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '(') {
        int close = i + 1;
        while (close < line.length() && " ,;:/".indexOf(line.charAt(close)) >= 0) {
          close++;
        }
        if (close < line.length() && line.charAt(close) == ')') {
          i = close;
          continue;
        }
      }
      if (c == ' ' && (out.isEmpty() || out.charAt(out.length() - 1) == ' ')) {
        continue;
      }
      out.append(c);
    }
    return out.toString();
  }

  private static String sentence(String line) {
    int depth = 0;
    for (int i = 0; i < line.length() && i < MAX_LENGTH; i++) {
      char c = line.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')') {
        depth = Math.max(0, depth - 1);
      } else if (c == '.' && depth == 0 && endsSentence(line, i)) {
        return line.substring(0, i + 1);
      }
    }
    if (line.length() <= MAX_LENGTH) {
      return line;
    }
    int space = line.lastIndexOf(' ', MAX_LENGTH);
    return line.substring(0, space > 0 ? space : MAX_LENGTH) + "…";
  }

  /// Not after an initial or a short abbreviation: "J. R. R. Tolkien", "St. Louis".
  private static boolean endsSentence(String line, int dot) {
    if (dot + 1 < line.length()
        && (line.charAt(dot + 1) != ' '
            || dot + 2 < line.length() && !Character.isUpperCase(line.charAt(dot + 2)))) {
      return false;
    }
    int word = dot;
    while (word > 0 && Character.isLetterOrDigit(line.charAt(word - 1))) {
      word--;
    }
    return dot - word > 2 || dot + 1 == line.length();
  }
}
