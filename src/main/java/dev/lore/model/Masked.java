package dev.lore.model;

/// One value that was masked: where its replacement stands in the scrubbed text and where the value
/// stood in the raw text. Holds no part of the value.
///
/// @param type what it was, in Presidio's names: `EMAIL_ADDRESS`, `PHONE_NUMBER`
/// @param rule the rule that found it
/// @param start first code unit of the replacement in the scrubbed text
/// @param end one past the last
/// @param rawStart first code unit of the value in the raw text
/// @param rawEnd one past the last
public record Masked(String type, String rule, int start, int end, int rawStart, int rawEnd) {}
