package dev.lore.scrub.policy;

/// What is done with a value that was found.
public enum Action {
  /// It stays.
  KEEP,
  /// Its type stands in its place: `[PHONE_NUMBER]`.
  MASK,
  /// Nothing stands in its place but `[REDACTED]`.
  REDACT,
  /// A keyed token: `[PERSON_KQZRTWBA]`, the same for the same value in one knowledge base.
  PSEUDONYM,
  /// A made-up value of the same kind, the same for the same value.
  SURROGATE,
  /// A keyed token; the value is kept, encrypted, in the vault.
  VAULT
}
