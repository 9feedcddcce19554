package dev.lore.model;

/// Something that a stretch of raw text points at: a person, a channel, a link, a file.
///
/// @param start first UTF-16 code unit of the label in the text
/// @param end one past the last
public sealed interface RawReference {
  int start();

  int end();

  /// A mention of a person: `@ada`.
  record ToPerson(int start, int end, RawAccount account) implements RawReference {}

  /// A mention of a channel: `#general`.
  record ToChannel(int start, int end, ChannelId channel) implements RawReference {}

  /// A link or an attached file; the target is a URL or a file name.
  record ToLink(int start, int end, RawText target) implements RawReference {}
}
