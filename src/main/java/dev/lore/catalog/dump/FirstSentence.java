package dev.lore.catalog.dump;

import java.util.regex.Pattern;

/// The sentence that says what an article is about.
final class FirstSentence {
  private static final int MIN_PARAGRAPH = 25;
  private static final int MAX_LENGTH = 280;
  private static final Pattern BROKEN_BRACKET =
      Pattern.compile(" ?\\((?:[ ,;:/–]*|[^()0-9]{0,200}?[:,;]\\s*[,;][^()0-9]{0,200})\\)");
  private static final Pattern BRACKET_START = Pattern.compile("\\([ ,;:]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

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

  /// Pronunciations and spellings are templates, and leave brackets with nothing but punctuation at
  /// their start or between their parts; what remains without a number is of no use either.
  private static String withoutEmptyBrackets(String line) {
    var text = BROKEN_BRACKET.matcher(line).replaceAll("");
    text = BRACKET_START.matcher(text).replaceAll("(");
    return SPACES.matcher(text).replaceAll(" ");
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
