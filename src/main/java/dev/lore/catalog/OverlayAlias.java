package dev.lore.catalog;

/// One way to write an entity's name.
///
/// @param text as people type it
/// @param prior probability that it names this entity where it names something, 0 to 1
/// @param ordinary whether it is plain English too; written with `~` after it
public record OverlayAlias(String text, double prior, boolean ordinary) {}
