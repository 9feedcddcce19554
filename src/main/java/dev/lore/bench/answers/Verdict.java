package dev.lore.bench.answers;

/// One question read against one text: the row by which the judge decides, and what is right.
///
/// @param set where it is from: `own` texts of a set, `near` wrong ones, `foreign` ones, `chat`
/// @param group what shares a source: never on both sides of a split
/// @param quoted the stretch that was found
/// @param answers whether the text answers the question
record Verdict(String set, String id, String group, float[] row, String quoted, boolean answers) {}
