package dev.lore.examples;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Numbers and names that look arbitrary and are the same in every run.
final class Digest {
  private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

  private Digest() {}

  static byte[] of(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /// A number from 0 up to, not including, the bound.
  static int below(int bound, String text) {
    byte[] hash = of(text);
    int value = (hash[0] & 0x7f) << 24 | (hash[1] & 0xff) << 16 | (hash[2] & 0xff) << 8;
    return (value | (hash[3] & 0xff)) % bound;
  }

  /// Capital letters and digits, as in Slack's ids.
  static String letters(String text, int length) {
    byte[] hash = of(text);
    var letters = new StringBuilder();
    for (int i = 0; i < length; i++) {
      letters.append(ALPHABET.charAt((hash[i] & 0xff) % ALPHABET.length()));
    }
    return letters.toString();
  }

  static String hex(String text, int length) {
    return java.util.HexFormat.of().formatHex(of(text)).substring(0, length);
  }
}
