package dev.lore.engine.lucene;

import dev.lore.index.CountSpec;
import dev.lore.index.Counts;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.similarities.Similarity;

/// One commit, opened: the reader, and for each audience that asked its totals and searcher.
/// Columns and totals of all segments are made here, off the path of any request. Thread-safe.
final class IndexState {
  private static final int MAX_KEPT_AUDIENCES = 256;
  private static final CountSpec EVERYTHING =
      new CountSpec(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, true, true, false);

  private final DirectoryReader reader;
  private final Segments segments;
  private final Similarity similarity;
  private final Map<Readers, AudienceSearcher> searchers = new ConcurrentHashMap<>();

  IndexState(DirectoryReader reader, Segments segments, Similarity similarity) {
    this.reader = reader;
    this.segments = segments;
    this.similarity = similarity;
    for (var leaf : reader.leaves()) {
      segments.totals(leaf);
    }
  }

  DirectoryReader reader() {
    return reader;
  }

  Segments segments() {
    return segments;
  }

  /// The searcher and, in it, the totals of an audience.
  AudienceSearcher searcher(Readers readers) {
    var known = searchers.get(readers);
    if (known != null) {
      return known;
    }
    if (searchers.size() >= MAX_KEPT_AUDIENCES) {
      searchers.clear();
    }
    return searchers.computeIfAbsent(readers, this::newSearcher);
  }

  private AudienceSearcher newSearcher(Readers readers) {
    var totals = new ReaderTotals(segments.dictionaries().topics);
    for (var leaf : reader.leaves()) {
      segments.totals(leaf).addTo(totals, readers);
    }
    var searcher = new AudienceSearcher(reader, segments, similarity, readers, totals);
    totals.complete(count(searcher, readers));
    return searcher;
  }

  private Counts count(AudienceSearcher searcher, Readers readers) {
    var everything = new ColumnFilter(segments.dictionaries(), PassageFilter.ANY, readers);
    var collector = new CountCollector(segments, everything, EVERYTHING);
    try {
      searcher.search(new MatchAllDocsQuery(), collector);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collector.counts();
  }
}
