package dev.lore.read.mail;

import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A mail's identity: the first 128 bits of a digest of its Message-ID, or of its headers and body
/// where it has none. The same mail has the same key in every mailbox; nothing leads back to it.
record MailKey(long high, long low) {
  static MailKey ofMessageId(String messageId) {
    return of(digest(messageId.strip().getBytes(StandardCharsets.UTF_8)));
  }

  /// @param mail the bytes of the mail, for one without a Message-ID
  static MailKey of(Headers headers, byte[] mail) {
    var ids = Headers.ids(headers.first("message-id"));
    if (!ids.isEmpty()) {
      return ofMessageId(ids.getFirst());
    }
    var content = new StringBuilder();
    for (String name : new String[] {"from", "date", "to", "subject"}) {
      content.append(headers.first(name)).append('\n');
    }
    String body = new String(mail, StandardCharsets.ISO_8859_1);
    int start = Math.max(body.indexOf("\n\n"), body.indexOf("\n\r\n"));
    content.append(body.substring(Math.max(0, start)).replaceAll("\\s+", " ").strip());
    return of(digest(content.toString().getBytes(StandardCharsets.UTF_8)));
  }

  DocumentId document() {
    return new DocumentId("mail:" + hex(high) + hex(low));
  }

  /// The conversation of which this mail is the first.
  ConversationId conversation() {
    return new ConversationId("mail:" + hex(high));
  }

  /// 64 bits of a digest of any text, for comparing.
  static long hash(String text) {
    return of(digest(text.getBytes(StandardCharsets.UTF_8))).high();
  }

  private static MailKey of(byte[] digest) {
    var buffer = ByteBuffer.wrap(digest);
    return new MailKey(buffer.getLong(), buffer.getLong());
  }

  private static String hex(long value) {
    return HexFormat.of().toHexDigits(value);
  }

  private static byte[] digest(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
