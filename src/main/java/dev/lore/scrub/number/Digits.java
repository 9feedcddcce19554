package dev.lore.scrub.number;

import dev.lore.scrub.span.Ascii;

/// The digits of a span, without what separates them.
final class Digits {
  private Digits() {}

  static String of(String text, int start, int end) {
    var digits = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      if (Ascii.isDigit(text.charAt(i))) {
        digits.append(text.charAt(i));
      }
    }
    return digits.toString();
  }
}
