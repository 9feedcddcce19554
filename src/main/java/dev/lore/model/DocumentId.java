package dev.lore.model;

import java.util.Objects;

/// Names one message, mail or file for good: the same item read again, from whatever copy, has the
/// same id. Carries no private value: `slack:T1/C1/1700000000.000100`, `mail:` or `file:` and a
/// digest.
public record DocumentId(String value) implements Comparable<DocumentId> {
  public DocumentId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("DocumentId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(DocumentId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
