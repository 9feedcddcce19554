package dev.lore.pipeline;

import dev.lore.link.Linker;

/// The linker for passages of each audience class. What private talk taught is used on that talk
/// only, so that nothing of it shows elsewhere. Thread-safe.
public interface PassageLinkers {
  Linker of(int audienceClass);

  /// Changes whenever an answer may change.
  String version();
}
