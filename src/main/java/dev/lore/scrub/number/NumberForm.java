package dev.lore.scrub.number;

import dev.lore.scrub.span.Ascii;

/// How a number is written: `#` is a digit, `@` a letter, `*` either, `-` one separator (space,
/// hyphen, full stop or slash), anything else itself.
///
/// @param score how sure the form alone makes one, 0 to 1
/// @param loose whether separators may stand anywhere in it; then the pattern has none
record NumberForm(String pattern, double score, boolean loose) {
  /// Whether a value of digits alone can have it.
  boolean takesDigits() {
    return pattern
        .chars()
        .allMatch(c -> c == '#' || c == '*' || c == '-' || Ascii.isDigit((char) c));
  }

  /// Whether a value with letters in it can have it.
  boolean takesLetters() {
    return pattern.chars().anyMatch(c -> c == '@' || c == '*' || Ascii.isLetter((char) c));
  }

  boolean matches(char[] value, int length) {
    if (length != pattern.length()) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!fits(pattern.charAt(i), value[i])) {
        return false;
      }
    }
    return true;
  }

  /// Whether a sign of a pattern takes the character.
  static boolean fits(char sign, char c) {
    return switch (sign) {
      case '#' -> c >= '0' && c <= '9';
      case '@' -> c >= 'A' && c <= 'Z';
      case '*' -> c != '-';
      default -> c == sign;
    };
  }
}
