package dev.lore.pipeline;

/// Told every now and then how far long work is. Called from one thread at a time.
@FunctionalInterface
public interface Progress {
  Progress SILENT = state -> {};

  void at(State state);

  /// @param stage what is being done: `reading`, `indexing`, `erasing`
  /// @param subject the source it is done to, or empty
  /// @param done items so far
  /// @param total items in all, or 0 where that is unknown
  record State(String stage, String subject, long done, long total) {}
}
