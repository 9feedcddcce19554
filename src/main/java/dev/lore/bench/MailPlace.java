package dev.lore.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Where gold names a mail by its Message-ID.
public final class MailPlace {
  private static final int BYTES = 16;

  private MailPlace() {}

  /// The document's id, which is made of a digest of the Message-ID.
  public static String document(String messageId) {
    try {
      var digest =
          MessageDigest.getInstance("SHA-256").digest(messageId.getBytes(StandardCharsets.UTF_8));
      return "mail:" + HexFormat.of().formatHex(digest, 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
