package dev.lore.examples;

import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds messages by what people can write down: `bluebird 06-18 10:31 ines`.
final class MessageLookup {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

  /// A message in its channel.
  ///
  /// @param text as people read it
  record Found(ChannelScript channel, ScriptedMessage message, String text) {
    String documentId() {
      return channel.documentId(message);
    }
  }

  private final Map<String, Found> byKey = new HashMap<>();

  MessageLookup(ExampleCompany company) {
    Map<String, String> ids =
        company.channels().stream()
            .collect(Collectors.toMap(ChannelScript::name, ChannelScript::id));
    var markup = new SlackMarkup(company.cast(), ids);
    for (ChannelScript channel : company.channels()) {
      for (ScriptedMessage message : channel.messages()) {
        if (message.event().isEmpty() && !message.deleted()) {
          String time = message.time().format(TIME);
          String key = channel.name() + " " + time + " " + message.author();
          byKey.put(key, new Found(channel, message, markup.readable(message.text())));
        }
      }
    }
  }

  Found require(String key) {
    Found found = byKey.get(key);
    if (found == null) {
      throw new IllegalArgumentException(
          "no message \"" + key + "\"; expected CHANNEL MM-DD HH:MM AUTHOR of a script in slack/");
    }
    return found;
  }
}
