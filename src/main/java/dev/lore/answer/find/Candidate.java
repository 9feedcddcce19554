package dev.lore.answer.find;

import dev.lore.model.Passage;

/// A passage that may answer.
///
/// @param score what the candidates are ordered by; comparable within one question only
/// @param features what the score was made from, for those who decide further
public record Candidate(Passage passage, double score, Features features) {}
