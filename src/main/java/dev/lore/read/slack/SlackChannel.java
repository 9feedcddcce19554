package dev.lore.read.slack;

import dev.lore.model.ChannelId;
import dev.lore.model.ChannelKind;
import dev.lore.model.RawAccount;
import dev.lore.model.RawAudience;
import dev.lore.model.RawChannel;
import dev.lore.model.RawText;
import dev.lore.model.SourceId;
import java.util.List;

/// A conversation of the workspace.
///
/// @param key Slack's id (`C01`, `G01`, `D01`), or `name:` and the folder's name where no listing
///   has it
/// @param name `general`; for a direct message its folder's name
/// @param members who reads it, where it is not open to everyone
record SlackChannel(
    String key,
    ChannelId id,
    ChannelKind kind,
    String name,
    String topic,
    List<RawAccount> members) {
  /// Begins the key of a channel that no listing has.
  static final String NAMED = "name:";

  private static final RawAudience EVERYONE = new RawAudience.Everyone();

  SlackChannel {
    members = List.copyOf(members);
  }

  RawAudience audience() {
    return kind == ChannelKind.PUBLIC ? EVERYONE : new RawAudience.Members(id);
  }

  RawChannel raw(SourceId source) {
    boolean open = kind == ChannelKind.PUBLIC;
    return new RawChannel(
        id,
        source,
        kind,
        kind == ChannelKind.DIRECT ? RawText.EMPTY : RawText.of(name),
        RawText.of(topic),
        open ? List.of() : members);
  }
}
