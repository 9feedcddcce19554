package dev.lore.read.document;

/// Thrown from within a library's callback that allows no checked exception, when the time of a
/// document is over.
final class TimeUp extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private TimeUp() {
    super("the time is over");
  }

  static void check() {
    if (Thread.currentThread().isInterrupted()) {
      throw new TimeUp();
    }
  }
}
