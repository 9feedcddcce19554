package dev.lore.engine.lucene;

/// What narrows the matches of one segment most often, in their order: a page passes a dozen times
/// over the same matches, which lie far from each other in the columns of their segment.
///
/// @param authors numbers, -1 for none
/// @param times in milliseconds since 1970
record Gathered(int[] authors, long[] times, short[] flags) {
  static Gathered of(SegmentColumns columns, int[] docs, int size) {
    var authors = new int[size];
    var times = new long[size];
    var flags = new short[size];
    for (int i = 0; i < size; i++) {
      int doc = docs[i];
      authors[i] = columns.authorNumber(doc);
      times[i] = columns.time[doc];
      flags[i] = columns.flags[doc];
    }
    return new Gathered(authors, times, flags);
  }
}
