package dev.lore.engine.lucene;

import dev.lore.index.IndexException;

/// The index on disk was made by another version of Lore, or is damaged. The message says which,
/// and the way out: the index can always be made again from the archive.
public final class IndexVersionException extends IndexException {
  private static final long serialVersionUID = 1L;

  IndexVersionException(String message, Throwable cause) {
    super(message, cause);
  }

  IndexVersionException(String message) {
    super(message);
  }
}
