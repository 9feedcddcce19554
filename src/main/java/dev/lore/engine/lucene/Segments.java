package dev.lore.engine.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;

/// Columns, totals and read passages of the open segments, made when a segment is first seen and
/// dropped when its last reader closes. Thread-safe.
final class Segments {
  private final Dictionaries dictionaries;
  private final Map<IndexReader.CacheKey, SegmentColumns> columns = new ConcurrentHashMap<>();
  private final Map<IndexReader.CacheKey, SegmentPassages> passages = new ConcurrentHashMap<>();
  private final Map<IndexReader.CacheKey, SegmentTotals> totals = new ConcurrentHashMap<>();

  Segments(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  Dictionaries dictionaries() {
    return dictionaries;
  }

  SegmentColumns columns(LeafReaderContext leaf) {
    return cached(
        columns,
        leaf.reader().getCoreCacheHelper(),
        () -> new SegmentColumns(leaf.reader(), dictionaries));
  }

  SegmentPassages passages(LeafReaderContext leaf) {
    return cached(
        passages,
        leaf.reader().getCoreCacheHelper(),
        () -> new SegmentPassages(leaf.reader(), columns(leaf)));
  }

  /// Totals without the deleted documents.
  SegmentTotals totals(LeafReaderContext leaf) {
    return cached(
        totals,
        leaf.reader().getReaderCacheHelper(),
        () -> new SegmentTotals(leaf.reader(), columns(leaf)));
  }

  interface Making<T> {
    T make() throws IOException;
  }

  /// What is kept for a segment, made when it is first asked for and dropped when its last reader
  /// closes.
  static <T> T cached(
      Map<IndexReader.CacheKey, T> cache, IndexReader.CacheHelper helper, Making<T> making) {
    return cache.computeIfAbsent(
        helper.getKey(),
        key -> {
          try {
            T made = making.make();
            helper.addClosedListener(cache::remove);
            return made;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
