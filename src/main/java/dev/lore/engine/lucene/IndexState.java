package dev.lore.engine.lucene;

import dev.lore.index.CountSpec;
import dev.lore.index.Readers;
import dev.lore.model.Passage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.similarities.Similarity;

/// One commit, opened: the reader, and for each audience that asked its totals and searcher.
/// Columns and totals of all segments are made here, off the path of any request, and so are those
/// of the audiences that asked the state before. Thread-safe.
final class IndexState {
  /// About half a megabyte each, with 20,000 topics and 2,000 people.
  private static final int MAX_KEPT_AUDIENCES = 100;

  private static final int MAX_READIED = 12;
  private static final CountSpec EVERYTHING =
      new CountSpec(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE, true, true, false);

  private final DirectoryReader reader;
  private final Segments segments;
  private final Similarity similarity;
  private final Map<Readers, AudienceSearcher> searchers = new ConcurrentHashMap<>();
  private final Queue<Readers> asked = new ConcurrentLinkedQueue<>();

  IndexState(DirectoryReader reader, Segments segments, Similarity similarity) {
    this(reader, segments, similarity, List.of());
  }

  private IndexState(
      DirectoryReader reader,
      Segments segments,
      Similarity similarity,
      Collection<Readers> expected) {
    this.reader = reader;
    this.segments = segments;
    this.similarity = similarity;
    for (var leaf : reader.leaves()) {
      segments.totals(leaf);
    }
    expected.forEach(readers -> searchers.put(readers, newSearcher(readers)));
  }

  /// The state after another commit, ready for those who asked this one.
  IndexState next(DirectoryReader changed) {
    return new IndexState(
        changed, segments, similarity, asked.stream().limit(MAX_READIED).toList());
  }

  /// Stored passages, in the order that is asked for; each block of them is unpacked once.
  ///
  /// @param docs by Lucene's number over all segments
  List<Passage> passages(int[] docs) throws IOException {
    var inOrder = new long[docs.length];
    for (int i = 0; i < docs.length; i++) {
      inOrder[i] = (long) docs[i] << Integer.SIZE | i;
    }
    Arrays.sort(inOrder);
    var passages = new Passage[docs.length];
    LeafReaderContext leaf = null;
    SegmentPassages.Reading reading = null;
    for (long each : inOrder) {
      int doc = (int) (each >>> Integer.SIZE);
      if (leaf == null || reading == null || doc >= leaf.docBase + leaf.reader().maxDoc()) {
        leaf = reader.leaves().get(ReaderUtil.subIndex(doc, reader.leaves()));
        reading = segments.passages(leaf).reading();
      }
      passages[(int) each] = reading.at(doc - leaf.docBase);
    }
    return List.of(passages);
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
      if (known.firstAsked()) {
        asked.add(readers);
      }
      return known;
    }
    var made = searchers.computeIfAbsent(readers, this::newSearcher);
    if (made.firstAsked()) {
      asked.add(readers);
    }
    while (searchers.size() > MAX_KEPT_AUDIENCES) {
      var oldest = asked.poll();
      if (oldest == null) {
        break;
      }
      searchers.remove(oldest);
    }
    return made;
  }

  private AudienceSearcher newSearcher(Readers readers) {
    var totals = new ReaderTotals(segments.dictionaries().topics);
    for (var leaf : reader.leaves()) {
      segments.totals(leaf).addTo(totals, readers);
    }
    complete(totals, readers);
    return new AudienceSearcher(reader, segments, similarity, readers, totals);
  }

  private void complete(ReaderTotals totals, Readers readers) {
    var counts = new ColumnCounts(segments.dictionaries(), EVERYTHING);
    var latest = new TopHits(segments.dictionaries(), ReaderTotals.LATEST);
    long talk = Long.MIN_VALUE;
    for (var leaf : reader.leaves()) {
      var columns = segments.columns(leaf);
      var live = leaf.reader().getLiveDocs();
      var docs = new int[columns.audience.length];
      int size = 0;
      for (int doc = 0; doc < columns.audience.length; doc++) {
        if (readers.mayRead(columns.audience[doc]) && (live == null || live.get(doc))) {
          long time = columns.time[doc];
          docs[size++] = doc;
          latest.offer(time, columns, doc, leaf.docBase);
          if (time > talk && Flags.isTalk(columns.flags[doc])) {
            talk = time;
          }
        }
      }
      counts.addAll(columns, docs, size);
    }
    totals.complete(counts.counts(), latest.best(), talk);
  }
}
