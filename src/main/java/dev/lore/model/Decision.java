package dev.lore.model;

import java.time.Instant;

/// What a person decided. Decisions are stored, outrank every model, and can be undone.
public sealed interface Decision {
  /// When it was made.
  Instant at();

  /// Two persons are one.
  record PersonsMerged(PersonId kept, PersonId merged, Instant at) implements Decision {}

  /// Two accounts are not one person, whatever the rules say.
  record AccountsKeptApart(AccountId one, AccountId other, Instant at) implements Decision {}

  /// Two topics are one.
  record TopicsMerged(TopicId kept, TopicId merged, Instant at) implements Decision {}

  /// A topic is shown under another name.
  record TopicRenamed(TopicId topic, String name, Instant at) implements Decision {}

  /// This is no topic here.
  record TopicHidden(TopicId topic, Instant at) implements Decision {}
}
