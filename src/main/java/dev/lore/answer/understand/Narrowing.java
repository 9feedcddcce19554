package dev.lore.answer.understand;

import dev.lore.model.ChannelId;
import dev.lore.model.DocumentKind;
import dev.lore.model.PersonId;
import java.time.LocalDate;

/// One part of a question that narrows the search.
public sealed interface Narrowing {
  /// The words of the question that say so: `in #sales`, `last month`.
  String words();

  /// What it means, as shown: `#sales`, `1 to 31 October 2026`.
  String label();

  /// Written by somebody.
  record ByPerson(PersonId person, String words, String label) implements Narrowing {}

  /// In a channel.
  record InChannel(ChannelId channel, String words, String label) implements Narrowing {}

  /// On days from `from`, inclusive, to `to`, exclusive; either may be [LocalDate#MIN] or
  /// [LocalDate#MAX].
  record OnDays(LocalDate from, LocalDate to, String words, String label) implements Narrowing {}

  /// Of a kind: chat, mail or documents.
  record OfKind(DocumentKind kind, String words, String label) implements Narrowing {}
}
