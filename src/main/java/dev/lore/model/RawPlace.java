package dev.lore.model;

/// Where in the source something stands, for messages and for the way back.
///
/// @param container the file or folder that was given: `export.zip`
/// @param entry path within it: `general/2024-03-01.json`, or empty
/// @param number which message or mail in the entry, from 1; 0 where there is but one
public record RawPlace(RawText container, RawText entry, long number) {}
