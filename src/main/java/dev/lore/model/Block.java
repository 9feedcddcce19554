package dev.lore.model;

/// A stretch of a document's text and what it is. Blocks come in the order of the text and do not
/// overlap; text between them is white space.
///
/// @param level 1 to 6 for a heading, the depth of a list item from 1, else 0
/// @param page page of the source from 1, or 0 where it has no pages
/// @param start first UTF-16 code unit
/// @param end one past the last
public record Block(BlockKind kind, int level, int page, int start, int end) {
  public Block {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("block [" + start + "," + end + ") is not a span");
    }
  }

  public Block moved(int newStart, int newEnd) {
    return new Block(kind, level, page, newStart, newEnd);
  }
}
