package dev.lore.read.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One mail, parsed: decoded headers, the text as its author meant it, and what is attached.
///
/// @param headers decoded values by lower-case name, in the order they stand
/// @param time of the Date header
/// @param text the body as plain text, quotes with `>` in front
/// @param attachments parts that are no body, bounded in number and size
record Mail(
    Map<String, List<String>> headers,
    Optional<Instant> time,
    List<MailAddress> from,
    List<MailAddress> recipients,
    String text,
    List<Attachment> attachments) {
  Mail {
    from = List.copyOf(from);
    recipients = List.copyOf(recipients);
    attachments = List.copyOf(attachments);
  }

  /// @param name file name, or empty
  /// @param type `application/pdf`
  /// @param content empty where it was larger than the limit
  record Attachment(String name, String type, byte[] content) {}

  /// The first value of a header, or empty.
  String header(String name) {
    var values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  boolean has(String name) {
    return headers.containsKey(name);
  }
}
