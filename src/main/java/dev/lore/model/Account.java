package dev.lore.model;

import java.util.Set;

/// An account after scrubbing.
///
/// Addresses are not kept. What identity needs of them is kept as keyed digests: `addressTokens` of
/// whole addresses (two accounts with one address are one person) and `nameTokens` of the names
/// that a local part spells (`j.smith` gives the token of `j smith`), which only compare with the
/// tokens made by the same knowledge base.
///
/// @param fullName as shown to readers, under the policy for colleagues' names
public record Account(
    AccountId id,
    String fullName,
    String displayName,
    String handle,
    Set<String> addressTokens,
    Set<String> nameTokens,
    AccountKind kind) {
  public Account {
    addressTokens = Set.copyOf(addressTokens);
    nameTokens = Set.copyOf(nameTokens);
  }
}
