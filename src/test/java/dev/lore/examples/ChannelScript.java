package dev.lore.examples;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One channel, group or direct conversation and what was said there.
///
/// @param kind `public`, `private`, `dm` or `mpim`
/// @param members handles
record ChannelScript(
    String name,
    String kind,
    String creator,
    LocalDate created,
    String topic,
    String purpose,
    List<String> members,
    List<ScriptedMessage> messages) {

  /// Slack's id: `C` for channels of both kinds and group conversations, `D` for two people.
  String id() {
    return (kind.equals("dm") ? "D0" : "C0") + Digest.letters(name, 9);
  }

  /// The folder of the export that holds its days.
  String folder() {
    return switch (kind) {
      case "dm" -> id();
      case "mpim" -> "mpdm-" + String.join("--", members) + "-1";
      default -> name;
    };
  }

  /// Slack's id of the workspace.
  static String team() {
    return "T0FERRYLT7";
  }

  /// The id under which the product knows a message of this channel.
  String documentId(ScriptedMessage message) {
    return "slack:" + team() + "/" + id() + "/" + message.ts();
  }

  /// Replies to a message, in order.
  List<ScriptedMessage> repliesTo(ScriptedMessage message) {
    return messages.stream()
        .filter(m -> m.parent().equals(Optional.of(message.ts())))
        .sorted(java.util.Comparator.comparing(ScriptedMessage::ts))
        .toList();
  }
}
