package dev.lore.index;

/// What to count. A limit of 0 leaves the part out.
///
/// @param topics how many topics, most frequent first
/// @param authors how many authors
/// @param channels how many channels
/// @param sources whether to count by source and by kind
/// @param days whether to count by day (UTC)
/// @param conversations whether to count distinct conversations
public record CountSpec(
    int topics, int authors, int channels, boolean sources, boolean days, boolean conversations) {
  /// Only the number of passages.
  public static final CountSpec TOTAL = new CountSpec(0, 0, 0, false, false, false);

  /// Everything without a limit.
  public static final CountSpec ALL = all(Integer.MAX_VALUE);

  /// Everything, for a page.
  public static CountSpec all(int limit) {
    return new CountSpec(limit, limit, limit, true, true, true);
  }

  /// Only the number of passages for each of the most frequent topics.
  public static CountSpec ofTopics(int limit) {
    return new CountSpec(limit, 0, 0, false, false, false);
  }
}
