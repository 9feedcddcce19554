package dev.lore.engine.lucene;

import dev.lore.index.Readers;
import dev.lore.index.VectorIndex;
import dev.lore.model.PassageId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.BytesRef;

/// Vectors in a Lucene index of their own, one byte a dimension: components of a unit vector of 384
/// dimensions lie within a quarter but for a few in a thousand, which are cut off; the cosine is
/// then right to about a hundredth, at a quarter of the size. Searched by [VectorScan]. An index
/// made by another model or version is emptied at opening, since it fills itself again.
public final class LuceneVectorIndex implements VectorIndex {
  private static final String SCHEMA = "2";
  private static final float HIGHEST = 0.25f;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String version;
  private final Map<IndexReader.CacheKey, SegmentVectors> columns = new ConcurrentHashMap<>();

  private LuceneVectorIndex(Directory directory, String model) throws IOException {
    this.directory = directory;
    version = SCHEMA + " " + model;
    var merging = new TieredMergePolicy();
    merging.setForceMergeDeletesPctAllowed(0);
    writer =
        new IndexWriter(
            directory,
            new IndexWriterConfig()
                .setMergePolicy(merging)
                .setCommitOnClose(false)
                .setOpenMode(mode(directory, version)));
    commitWriter();
    searchers = new SearcherManager(writer, null);
  }

  /// Opens or makes the index.
  ///
  /// @param model version of the embedder
  public static LuceneVectorIndex open(Path path, String model) {
    try {
      return new LuceneVectorIndex(FSDirectory.open(path), model);
    } catch (IOException e) {
      throw new UncheckedIOException("[%s] cannot be opened".formatted(path), e);
    }
  }

  private static IndexWriterConfig.OpenMode mode(Directory directory, String version) {
    try {
      if (DirectoryReader.indexExists(directory)) {
        try (var reader = DirectoryReader.open(directory)) {
          if (version.equals(reader.getIndexCommit().getUserData().get(SCHEMA))) {
            return IndexWriterConfig.OpenMode.APPEND;
          }
        }
      }
    } catch (IOException e) {
      return IndexWriterConfig.OpenMode.CREATE; // another Lucene's, or damaged
    }
    return IndexWriterConfig.OpenMode.CREATE;
  }

  @Override
  public void put(Unit unit, float[] vector) {
    var document = new Document();
    document.add(new StringField(VectorFields.KEY, unit.key(), Field.Store.YES));
    document.add(new StoredField(VectorFields.PASSAGE, unit.passage().value()));
    document.add(new NumericDocValuesField(VectorFields.AUDIENCE, unit.audienceClass()));
    document.add(new NumericDocValuesField(VectorFields.DIGEST, unit.digest()));
    document.add(new NumericDocValuesField(VectorFields.KEY_HASH, VectorFields.hash(unit.key())));
    document.add(new BinaryDocValuesField(VectorFields.VECTOR, new BytesRef(bytes(vector))));
    run(() -> writer.updateDocument(new Term(VectorFields.KEY, unit.key()), document));
  }

  @Override
  public void delete(Set<String> keys) {
    var terms = keys.stream().map(key -> new Term(VectorFields.KEY, key)).toArray(Term[]::new);
    run(() -> writer.deleteDocuments(terms));
  }

  @Override
  public void commit() {
    run(() -> {
      commitWriter();
      refresh();
    });
  }

  /// Reads the columns of new segments here, off the path of any question.
  private void refresh() throws IOException {
    searchers.maybeRefreshBlocking();
    if (!columns.isEmpty()) {
      reading(searcher -> searcher.getIndexReader().leaves().forEach(this::columns));
    }
  }

  @Override
  public void purge() {
    run(() -> {
      writer.forceMergeDeletes(true);
      commitWriter();
      refresh();
      writer.deleteUnusedFiles();
    });
  }

  @Override
  public void forEachDigest(DigestVisit visit) {
    reading(searcher -> {
      for (var leaf : searcher.getLeafContexts()) {
        var live = leaf.reader().getLiveDocs();
        var stored = leaf.reader().storedFields();
        var values = leaf.reader().getNumericDocValues(VectorFields.DIGEST);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if ((live == null || live.get(doc))
              && values != null
              && values.advanceExact(doc)
              && !visit.at(
                  stored.document(doc, Set.of(VectorFields.KEY)).get(VectorFields.KEY),
                  values.longValue())) {
            return;
          }
        }
      }
    });
  }

  @Override
  public int size() {
    var size = new int[1];
    reading(searcher -> size[0] = searcher.getIndexReader().numDocs());
    return size[0];
  }

  @Override
  public List<Near> nearest(float[] vector, Readers readers, int limit) {
    var near = new ArrayList<Near>();
    reading(searcher -> {
      var stored = searcher.storedFields();
      for (var found : scan(searcher).nearest(bytes(vector), readers, limit)) {
        var document = stored.document(found.doc());
        near.add(
            new Near(
                document.get(VectorFields.KEY),
                new PassageId(document.get(VectorFields.PASSAGE)),
                found.cosine()));
      }
    });
    return near;
  }

  @Override
  public Map<String, float[]> vectors(Collection<String> keys, Readers readers) {
    var found = new HashMap<String, float[]>();
    reading(searcher -> found.putAll(scan(searcher).vectors(keys, readers)));
    return found;
  }

  private VectorScan scan(IndexSearcher searcher) {
    return new VectorScan(searcher.getIndexReader().leaves(), this::columns);
  }

  private SegmentVectors columns(LeafReaderContext leaf) {
    return Segments.cached(
        columns, leaf.reader().getCoreCacheHelper(), () -> new SegmentVectors(leaf.reader()));
  }

  private static byte[] bytes(float[] vector) {
    var bytes = new byte[vector.length];
    for (int i = 0; i < vector.length; i++) {
      bytes[i] = (byte) Math.clamp(Math.round(vector[i] / HIGHEST * 127), -127, 127);
    }
    return bytes;
  }

  @Override
  public void close() {
    run(() -> {
      searchers.close();
      writer.rollback();
      directory.close();
    });
  }

  private void commitWriter() throws IOException {
    writer.setLiveCommitData(Map.of(SCHEMA, version).entrySet());
    writer.commit();
  }

  private interface Reading {
    void with(IndexSearcher searcher) throws IOException;
  }

  private void reading(Reading work) {
    run(() -> {
      var searcher = searchers.acquire();
      try {
        work.with(searcher);
      } finally {
        searchers.release(searcher);
      }
    });
  }

  private interface Work {
    void run() throws IOException;
  }

  private static void run(Work work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
