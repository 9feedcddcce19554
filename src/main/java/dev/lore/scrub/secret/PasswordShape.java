package dev.lore.scrub.secret;

import dev.lore.scrub.span.Ascii;

/// Whether a word is more likely a password than a word of the sentence.
final class PasswordShape {
  private PasswordShape() {}

  static boolean is(String text, int start, int end) {
    boolean digit = false;
    boolean sign = false;
    boolean lower = false;
    boolean innerUpper = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      digit |= Ascii.isDigit(c);
      lower |= Ascii.isLower(c);
      innerUpper |= i > start && Ascii.isUpper(c);
      sign |= "!@#$%^&*_+=?~".indexOf(c) >= 0;
    }
    return end - start >= 4 && (digit || sign || (lower && innerUpper));
  }
}
