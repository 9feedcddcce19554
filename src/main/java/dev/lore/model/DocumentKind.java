package dev.lore.model;

/// What a document was where it was written.
public enum DocumentKind {
  /// One chat message.
  MESSAGE,
  /// One mail.
  MAIL,
  /// One file: PDF, office document, web page, Markdown, text.
  FILE
}
