package dev.lore.archive;

import dev.lore.model.Decision;

/// A decision that is in force.
///
/// @param number by which it can be withdrawn; never used twice
public record Decided(long number, Decision decision) {}
