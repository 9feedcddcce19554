package dev.lore.scrub.secret;

import dev.lore.scrub.span.Ascii;

/// Whether characters were drawn or written.
final class Entropy {
  private static final int SAMPLE = 128;

  private Entropy() {}

  /// Shannon entropy of single characters in bits, over at most the first 128.
  static double bits(String text, int start, int end) {
    int length = Math.min(end - start, SAMPLE);
    var counts = new int[128];
    for (int i = start; i < start + length; i++) {
      counts[text.charAt(i) & 127]++;
    }
    double bits = 0;
    for (int count : counts) {
      if (count > 0) {
        double share = (double) count / length;
        bits -= share * Math.log(share) / Math.log(2);
      }
    }
    return bits;
  }

  /// Letters and digits mixed, and too many different ones for words.
  static boolean isRandom(String text, int start, int end) {
    int digits = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      digits += Ascii.isDigit(text.charAt(i)) ? 1 : 0;
      letters += Ascii.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return digits > 0 && letters > 0 && bits(text, start, end) >= 2.8;
  }

  /// Hex digits only, as hashes, ids and checksums are.
  static boolean isHex(String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (!Ascii.isHex(text.charAt(i)) && text.charAt(i) != '-') {
        return false;
      }
    }
    return true;
  }
}
