package dev.lore.app.cli;

/// The user's mistake: the message is one line that says what was wrong and what to do. Exit status
/// 2.
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
