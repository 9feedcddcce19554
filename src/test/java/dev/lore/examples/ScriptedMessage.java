package dev.lore.examples;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One message of a [ChannelScript].
///
/// @param ts Slack's time stamp, which names the message within its channel
/// @param parent `ts` of the message that opened the thread, for a reply
/// @param broadcast whether a reply was also sent to the channel
/// @param event Slack's subtype for joins, topics and the like, which nobody typed
/// @param text as in the script; [SlackMarkup] turns it into what Slack stores
/// @param reactions emoji name to handles
record ScriptedMessage(
    String ts,
    LocalDateTime time,
    String author,
    Optional<String> parent,
    boolean broadcast,
    Optional<String> event,
    String text,
    Map<String, List<String>> reactions,
    List<SharedFile> files,
    Optional<String> editedTs,
    boolean deleted) {

  /// A file shared with a message.
  record SharedFile(String name, int bytes) {}
}
