package dev.lore.examples;

import java.util.List;
import java.util.Map;

/// One mail of `mail.txt`.
///
/// @param key names the mail within the script and starts its Message-ID
/// @param head header fields of the script by lower-case name: `date`, `from`, `to`, `cc`,
///   `subject`, `re`, `as`, `charset`, `encoding`, `attach`, `list`
/// @param body as written, quotation and signature included
record ScriptedMail(String key, Map<String, String> head, List<String> body) {

  String field(String name) {
    return head.getOrDefault(name, "");
  }

  String field(String name, String otherwise) {
    return head.getOrDefault(name, otherwise);
  }

  /// Message-ID without its angle brackets.
  String messageId() {
    String given = field("message-id");
    return given.isEmpty() ? key + "." + Digest.hex(key, 8) + "@mail.ferrylight.example" : given;
  }
}
