package dev.lore.model;

import java.util.Objects;

/// Names one passage: its document id, `#`, and its number within the document.
public record PassageId(String value) implements Comparable<PassageId> {
  public PassageId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("PassageId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(PassageId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
