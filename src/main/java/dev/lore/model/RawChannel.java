package dev.lore.model;

import java.util.List;

/// A channel as a source tells it.
///
/// @param name `general`, or empty for a direct message
/// @param topic what it says it is about
/// @param members who may read it, where it is not open to everyone; complete, not a difference
public record RawChannel(
    ChannelId id,
    SourceId source,
    ChannelKind kind,
    RawText name,
    RawText topic,
    List<RawAccount> members) {
  public RawChannel {
    members = List.copyOf(members);
  }
}
