package dev.lore.model;

/// Something that a stretch of scrubbed text points at.
public sealed interface Reference {
  /// First UTF-16 code unit of the label in the text.
  int start();

  /// One past the last.
  int end();

  record ToPerson(int start, int end, AccountId account) implements Reference {}

  record ToChannel(int start, int end, ChannelId channel) implements Reference {}

  /// A link or an attached file; the target is a scrubbed URL or file name.
  record ToLink(int start, int end, String target) implements Reference {}
}
