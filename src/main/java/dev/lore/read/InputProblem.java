package dev.lore.read;

/// A file or folder of the input that could not be listed, opened or trusted. Counted and shown,
/// never fatal.
///
/// @param path within the input, `/` between names
/// @param detail what is wrong and what to do
public record InputProblem(String path, SkipReason reason, String detail) {}
