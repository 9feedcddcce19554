package dev.lore.catalog;

import dev.lore.model.TopicId;

/// One possible meaning of a phrase.
///
/// @param prior probability that the phrase, where it names something, names this; Pangloss'
///   "commonness"
/// @param source where the row comes from, for its licence: `overlay`, `wikidict`
public record Candidate(TopicId entity, double prior, String source) {}
