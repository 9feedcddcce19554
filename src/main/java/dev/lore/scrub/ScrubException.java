package dev.lore.scrub;

/// A text could not be scrubbed. The message names the rule and the kind of failure, never a value.
public final class ScrubException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScrubException(String message) {
    super(message);
  }
}
