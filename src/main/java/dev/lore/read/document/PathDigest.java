package dev.lore.read.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A short name for a path that tells nothing about it: 24 hexadecimal digits of SHA-256.
final class PathDigest {
  private static final int BYTES = 12;

  private PathDigest() {}

  static String of(String path) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha.digest(path.getBytes(StandardCharsets.UTF_8)), 0, BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
