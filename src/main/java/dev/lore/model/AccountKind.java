package dev.lore.model;

/// Who is behind an account.
public enum AccountKind {
  HUMAN,
  BOT,
  /// An address that is no person: noreply, oncall, test, a list, a room.
  SERVICE
}
