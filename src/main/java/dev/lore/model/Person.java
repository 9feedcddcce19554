package dev.lore.model;

import java.util.List;
import java.util.Set;

/// One human, or one bot, with all of their accounts.
///
/// @param name as shown
/// @param otherNames further names and handles
/// @param reasons why the accounts were merged, one line each; empty for a single account
public record Person(
    PersonId id,
    String name,
    List<String> otherNames,
    Set<AccountId> accounts,
    AccountKind kind,
    List<String> reasons) {
  /// The name of whoever has none.
  public static final String UNKNOWN = "unknown person";

  /// Whether lists of people name this one: a human who has a name. What was written keeps its
  /// author all the same.
  public boolean isListed() {
    return kind == AccountKind.HUMAN && !name.equals(UNKNOWN);
  }

  public Person {
    otherNames = List.copyOf(otherNames);
    accounts = Set.copyOf(accounts);
    reasons = List.copyOf(reasons);
  }
}
