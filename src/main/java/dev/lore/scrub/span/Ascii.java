package dev.lore.scrub.span;

/// Character classes, fast for ASCII and right for the rest.
public final class Ascii {
  private Ascii() {}

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  public static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  public static boolean isLetter(char c) {
    return isUpper(c) || isLower(c);
  }

  public static boolean isHex(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
  }

  public static boolean isLetterOrDigit(char c) {
    return isDigit(c) || isLetter(c);
  }

  /// Letter or digit of any script.
  public static boolean isWord(char c) {
    return c < 128 ? isLetterOrDigit(c) : Character.isLetterOrDigit(c);
  }

  public static char lower(char c) {
    return isUpper(c) ? (char) (c + 32) : c;
  }

  /// Whether an ASCII word stands there, in whatever case.
  ///
  /// @param word in lower case
  public static boolean isAt(String text, int at, String word) {
    int length = word.length();
    if (at < 0 || at > text.length() - length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (lower(text.charAt(at + i)) != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
