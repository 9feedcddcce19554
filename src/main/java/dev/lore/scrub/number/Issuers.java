package dev.lore.scrub.number;

/// Who issues cards with which first digits and how long they are (ISO/IEC 7812 ranges as the
/// networks publish them).
final class Issuers {
  private Issuers() {}

  static boolean know(String number) {
    int length = number.length();
    int two = Integer.parseInt(number, 0, 2, 10);
    int three = Integer.parseInt(number, 0, 3, 10);
    int four = Integer.parseInt(number, 0, 4, 10);
    if (number.charAt(0) == '4') {
      return length == 13 || length == 16 || length == 19;
    }
    if ((two >= 51 && two <= 55) || (four >= 2221 && four <= 2720)) {
      return length == 16;
    }
    if (two == 34 || two == 37) {
      return length == 15;
    }
    if ((three >= 300 && three <= 305) || two == 36 || two == 38 || two == 39) {
      return length == 14 || (length >= 16 && length <= 19);
    }
    if (four == 2131 || four == 1800) {
      return length == 15;
    }
    if (four >= 3528 && four <= 3589) {
      return length >= 16;
    }
    if (four == 6011
        || two == 65
        || (three >= 644 && three <= 649)
        || two == 62
        || two == 60
        || two == 81) {
      return length >= 16;
    }
    if (four >= 2200 && four <= 2205) {
      return length >= 16;
    }
    // Maestro and its national predecessors
    return two == 50 || (two >= 56 && two <= 58) || two == 63 || two == 67 || two == 69;
  }
}
