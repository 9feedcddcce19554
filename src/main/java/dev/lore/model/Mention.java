package dev.lore.model;

/// A phrase in a text and what it names.
///
/// @param start first UTF-16 code unit
/// @param end one past the last
public record Mention(int start, int end, String surface, Resolution resolution) {}
