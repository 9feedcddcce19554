package dev.lore.model;

import java.util.Objects;

/// Names one conversation: a Slack thread, a mail thread, a stretch of talk in a channel, a
/// document.
public record ConversationId(String value) implements Comparable<ConversationId> {
  public ConversationId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException(
          "ConversationId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(ConversationId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
