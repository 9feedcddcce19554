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
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnByteVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnByteVectorQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Vectors in a Lucene index of their own, one byte a dimension: components of a unit vector of 384
/// dimensions lie within a quarter but for a few in a thousand, which are cut off; the cosine is
/// then right to about a hundredth, at a quarter of the size. An index made by another model or
/// version is emptied at opening, since it fills itself again.
public final class LuceneVectorIndex implements VectorIndex {
  private static final String SCHEMA = "1";
  private static final String KEY = "key";
  private static final String PASSAGE = "passage";
  private static final String AUDIENCE = "audience";
  private static final String DIGEST = "digest";
  private static final String VECTOR = "vector";
  private static final float HIGHEST = 0.25f;
  private static final double FEW_SEGMENTS = 3;

  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private final String version;

  private LuceneVectorIndex(Directory directory, String model) throws IOException {
    this.directory = directory;
    version = SCHEMA + " " + model;
    var merging = new TieredMergePolicy();
    merging.setForceMergeDeletesPctAllowed(0);
    // each segment is a graph of its own, which every question walks
    merging.setSegmentsPerTier(FEW_SEGMENTS);
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
    document.add(new StringField(KEY, unit.key(), Field.Store.YES));
    document.add(new StoredField(PASSAGE, unit.passage().value()));
    document.add(new NumericDocValuesField(AUDIENCE, unit.audienceClass()));
    document.add(new NumericDocValuesField(DIGEST, unit.digest()));
    document.add(new KnnByteVectorField(VECTOR, bytes(vector), VectorSimilarityFunction.COSINE));
    run(() -> writer.updateDocument(new Term(KEY, unit.key()), document));
  }

  @Override
  public void delete(Set<String> keys) {
    var terms = keys.stream().map(key -> new Term(KEY, key)).toArray(Term[]::new);
    run(() -> writer.deleteDocuments(terms));
  }

  @Override
  public void commit() {
    run(() -> {
      commitWriter();
      searchers.maybeRefreshBlocking();
    });
  }

  @Override
  public void purge() {
    run(() -> {
      writer.forceMergeDeletes(true);
      commitWriter();
      searchers.maybeRefreshBlocking();
      writer.deleteUnusedFiles();
    });
  }

  @Override
  public void forEachDigest(DigestVisit visit) {
    reading(searcher -> {
      for (var leaf : searcher.getLeafContexts()) {
        var live = leaf.reader().getLiveDocs();
        var stored = leaf.reader().storedFields();
        var values = leaf.reader().getNumericDocValues(DIGEST);
        for (int doc = 0; doc < leaf.reader().maxDoc(); doc++) {
          if ((live == null || live.get(doc))
              && values != null
              && values.advanceExact(doc)
              && !visit.at(stored.document(doc, Set.of(KEY)).get(KEY), values.longValue())) {
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
      if (searcher.getIndexReader().numDocs() == 0) {
        return;
      }
      var query = new KnnByteVectorQuery(VECTOR, bytes(vector), limit, readable(readers));
      for (var hit : searcher.search(query, limit).scoreDocs) {
        var stored = searcher.storedFields().document(hit.doc);
        near.add(
            new Near(stored.get(KEY), new PassageId(stored.get(PASSAGE)), 2.0 * hit.score - 1));
      }
    });
    return near;
  }

  @Override
  public Map<String, float[]> vectors(Collection<String> keys, Readers readers) {
    var found = new HashMap<String, float[]>();
    reading(searcher -> {
      for (var leaf : searcher.getLeafContexts()) {
        new StoredVectors(leaf.reader(), readers).addTo(found, keys, KEY, AUDIENCE, VECTOR);
      }
    });
    return found;
  }

  /// Null for everything.
  private static @Nullable Query readable(Readers readers) {
    return switch (readers) {
      case Readers.All _ -> null;
      case Readers.Classes classes ->
          NumericDocValuesField.newSlowSetQuery(
              AUDIENCE, classes.bits().stream().asLongStream().toArray());
    };
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
