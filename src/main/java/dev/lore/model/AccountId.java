package dev.lore.model;

import java.util.Objects;

/// Names one account of one system. `slack:T1/U1`, or `mail:` and a keyed digest of the address.
/// Several accounts may be one person.
public record AccountId(String value) implements Comparable<AccountId> {
  public AccountId {
    Objects.requireNonNull(value);
    if (value.isEmpty()) {
      throw new IllegalArgumentException("AccountId is empty; expected a non-empty identifier");
    }
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
