package dev.lore.pipeline;

/// A later stage has failed; whoever still produces for it should stop.
final class StageStoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StageStoppedException() {
    super("a later stage has stopped", null, false, false);
  }
}
