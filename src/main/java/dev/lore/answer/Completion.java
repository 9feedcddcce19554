package dev.lore.answer;

/// How a word begun may go on. Offered only where the viewer may read a passage that it leads to.
///
/// @param value an id: of a topic, a person or a channel
/// @param label as shown
/// @param passages that the viewer may read
public record Completion(Kind kind, String value, String label, int passages) {
  public enum Kind {
    TOPIC,
    PERSON,
    CHANNEL
  }
}
