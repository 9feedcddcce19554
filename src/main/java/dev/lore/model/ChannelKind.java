package dev.lore.model;

/// Who may read a channel, by its nature.
public enum ChannelKind {
  /// Everyone in the workspace: public channels, archives of mailing lists, shared folders.
  PUBLIC,
  /// Its members: private channels and groups.
  PRIVATE,
  /// The two or few persons in it.
  DIRECT,
  /// Mail, where each message has its own readers.
  MAILBOX
}
