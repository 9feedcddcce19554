package dev.lore.model;

import java.util.Set;

/// A channel after scrubbing. Members are given for private and direct channels only.
public record Channel(
    ChannelId id,
    SourceId source,
    ChannelKind kind,
    String name,
    String topic,
    Set<AccountId> members) {
  public Channel {
    members = Set.copyOf(members);
  }
}
