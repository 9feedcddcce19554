package dev.lore.model;

import java.util.Objects;

/// Names one human (or one bot) across systems: the smallest of the account ids that were merged.
public record PersonId(String value) implements Comparable<PersonId> {
  public PersonId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("PersonId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(PersonId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
