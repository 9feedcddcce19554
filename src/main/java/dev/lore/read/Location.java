package dev.lore.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Turns a place on this machine into a short name that tells nothing about it.
final class Location {
  private static final int DIGEST_BYTES = 8;

  private Location() {}

  static String digest(String location) {
    try {
      var sha = MessageDigest.getInstance("SHA-256");
      var digest = sha.digest(location.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  /// Makes a label of a name in an archive: no root, no drive, no `.` or `..`, no control
  /// characters.
  ///
  /// @return empty where nothing is left
  static String label(String name) {
    var kept = new StringBuilder();
    for (var part : name.replace('\\', '/').split("/", -1)) {
      var clean = part.chars().anyMatch(c -> c < ' ') ? part.replaceAll("\\p{Cntrl}", "?") : part;
      if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
        kept.append(kept.isEmpty() ? "" : "/").append(clean);
      }
    }
    return kept.toString();
  }

  /// Folders and files that systems leave behind and that nobody wrote.
  static boolean isClutter(String name) {
    return switch (name) {
      case ".git", ".hg", ".svn", "__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini" -> true;
      default -> name.startsWith("._") || name.startsWith("~$");
    };
  }
}
