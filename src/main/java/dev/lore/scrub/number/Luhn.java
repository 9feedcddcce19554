package dev.lore.scrub.number;

/// The check of ISO/IEC 7812-1, annex B.
final class Luhn {
  private Luhn() {}

  /// Whether the last digit is the check digit of those before it.
  static boolean isValid(String digits) {
    int sum = 0;
    boolean doubled = false;
    for (int i = digits.length() - 1; i >= 0; i--) {
      int digit = digits.charAt(i) - '0';
      if (doubled) {
        digit = digit < 5 ? digit * 2 : digit * 2 - 9;
      }
      sum += digit;
      doubled = !doubled;
    }
    return sum % 10 == 0;
  }
}
