package dev.lore.index;

/// The index on disk cannot be read or written. The message says where, why and the way out; what
/// was committed before is kept, and all of it can be made again from the archive.
public class IndexException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IndexException(String message, Throwable cause) {
    super(message, cause);
  }

  public IndexException(String message) {
    super(message);
  }
}
