package dev.lore.model;

/// A stretch of a document that was quoted as an answer.
///
/// @param start first UTF-16 code unit within the document's text
/// @param end one past the last
public record Quoted(DocumentId document, int start, int end) {}
