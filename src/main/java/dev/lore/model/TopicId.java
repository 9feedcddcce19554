package dev.lore.model;

import java.util.Objects;

/// Names one topic: `wiki:Ruby_on_Rails` for an entity with an English Wikipedia title,
/// `team:bluebird` for a topic of the team's own.
public record TopicId(String value) implements Comparable<TopicId> {
  public TopicId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("TopicId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(TopicId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
