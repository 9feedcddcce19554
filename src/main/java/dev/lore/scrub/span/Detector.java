package dev.lore.scrub.span;

/// Finds one kind of private value. Stateless and thread-safe.
///
/// A detector starts from anchors that [FoldedText] has found already (an at sign, a token with a
/// digit) and validates only what stands there, so that its cost is linear in the text whatever the
/// text is. Offsets are those of the folded text.
public interface Detector {
  void find(FoldedText text, Findings findings);

  /// Whether something in this text may be longer than any stretch of it that is looked at alone.
  default boolean needsWhole(String raw) {
    return false;
  }
}
