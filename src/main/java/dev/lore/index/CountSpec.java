package dev.lore.index;

/// What to count. A limit of 0 leaves the part out.
///
/// @param topics how many topics, most frequent first
/// @param authors how many authors
/// @param channels how many channels
/// @param days whether to count by day (UTC)
public record CountSpec(int topics, int authors, int channels, boolean sources, boolean days) {
  /// Everything, for a page.
  public static CountSpec all(int limit) {
    return new CountSpec(limit, limit, limit, true, true);
  }
}
