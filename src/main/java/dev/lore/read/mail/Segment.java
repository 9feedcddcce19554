package dev.lore.read.mail;

/// A run of lines of a mail's text and whose words they are.
///
/// @param start first UTF-16 code unit
/// @param end one past the last, line ends at the end not included
record Segment(Kind kind, int start, int end) {
  enum Kind {
    REPLY,
    QUOTE,
    SIGNATURE
  }
}
