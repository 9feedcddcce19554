package dev.lore.model;

import java.util.Objects;

/// Names a place where people talk: a Slack conversation `slack:T1/C1`, a mailing list
/// `list:r-devel`, a mailbox, a folder of documents.
public record ChannelId(String value) implements Comparable<ChannelId> {
  public ChannelId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("ChannelId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(ChannelId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
