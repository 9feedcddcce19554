package dev.lore.model;

/// Why a document is kept but stays out of pages, counts and topics.
public enum Noise {
  /// It is somebody's words.
  NONE,
  /// Posted by a bot, an integration or a mailer that nobody typed.
  BOT,
  /// A join, leave, rename, pin or other event of the system.
  EVENT
}
