package dev.lore.bench.answers;

/// A question and a text that may answer it.
record Pair(String set, String id, String group, String question, String text, boolean answers) {}
