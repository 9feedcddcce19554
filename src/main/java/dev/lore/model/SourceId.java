package dev.lore.model;

import java.util.Objects;

/// Names one thing that was ingested: a Slack workspace, a mailbox, a folder of documents.
public record SourceId(String value) implements Comparable<SourceId> {
  public SourceId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("SourceId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(SourceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
