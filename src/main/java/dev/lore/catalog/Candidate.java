package dev.lore.catalog;

import dev.lore.model.TopicId;

/// One possible meaning of a phrase.
///
/// @param prior probability that the phrase, where it names something, names this; Pangloss'
///   "commonness"
/// @param share the source's own figure for the spelling, 0 to 1: wikidict's share of links with
///   this text that lead here; 1 where it has none
/// @param popularity how much the entity is talked about at all, 0 to 1, on a logarithmic scale
/// @param match how the phrase leads to the entity
/// @param forms in which letter cases the source writes the phrase for this entity: bits of
///   [dev.lore.text.LetterCase]; 0 where unknown
/// @param source where the row comes from, for its licence: `overlay`, `wikidict`
public record Candidate(
    TopicId entity,
    double prior,
    double share,
    double popularity,
    Match match,
    int forms,
    String source) {

  /// How a phrase leads to an entity, from the strongest.
  public enum Match {
    /// The source has the phrase as a name.
    NAME,
    /// The title is the phrase plus something in brackets or after a comma.
    TITLE_BASE,
    /// The initials of the title.
    ACRONYM,
    /// One word of the title: a family name.
    TITLE_WORD
  }
}
