package dev.lore.engine.lucene;

import dev.lore.index.IndexException;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.PassageIndex;
import dev.lore.model.DocumentId;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// The passage index in a folder of its own, for one process.
///
/// `put` and `delete` may be called from several threads; `commit`, `clear` and `purge` from one at
/// a time. What was not committed is gone after a crash, the rest is not: Lucene's commits are
/// atomic. Noise is not indexed at all. Keeps about 50 bytes of heap a passage, and a buffer of 64
/// MB while writing.
public final class LucenePassageIndex implements PassageIndex {
  private static final String SEQUENCE = "lore.sequence";
  private static final String MODEL = "lore.model";
  private static final String SCHEMA = "lore.schema";
  private static final double BUFFER_MEGABYTES = 64;

  private final SearchAnalysis analysis = new SearchAnalysis();
  private final BM25Similarity similarity = new BM25Similarity();
  private final Segments segments = new Segments(new Dictionaries());
  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private volatile IndexState state;
  private long sequence;
  private String model;

  private LucenePassageIndex(Path path, Directory directory, Map<String, String> committed)
      throws IOException {
    this.path = path;
    this.directory = directory;
    sequence = Long.parseLong(committed.getOrDefault(SEQUENCE, "0"));
    model = committed.getOrDefault(MODEL, "");
    writer = new IndexWriter(directory, configuration());
    if (committed.isEmpty()) {
      commitWriter();
    }
    state = new IndexState(DirectoryReader.open(writer), segments, similarity);
  }

  /// Opens or makes the index.
  ///
  /// @throws IndexVersionException where another version made it, or it is damaged
  public static LucenePassageIndex open(Path path) {
    try {
      var directory = FSDirectory.open(path);
      try {
        return new LucenePassageIndex(path, directory, committed(path, directory));
      } catch (IOException | RuntimeException e) {
        directory.close();
        throw e;
      }
    } catch (IndexFormatTooOldException | IndexFormatTooNewException e) {
      throw new IndexVersionException(
          "[%s] is an index of another version of Lucene; %s".formatted(path, wayOut(path)), e);
    } catch (CorruptIndexException e) {
      throw new IndexVersionException("[%s] is damaged; %s".formatted(path, wayOut(path)), e);
    } catch (LockObtainFailedException e) {
      throw new IllegalStateException(
          "[%s] is being written by another process; close it first".formatted(path), e);
    } catch (IOException e) {
      throw new UncheckedIOException("[%s] cannot be opened".formatted(path), e);
    }
  }

  private static Map<String, String> committed(Path path, Directory directory) throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      return Map.of();
    }
    var data = SegmentInfos.readLatestCommit(directory).getUserData();
    var schema = data.getOrDefault(SCHEMA, "none");
    if (!schema.equals(Fields.SCHEMA)) {
      throw new IndexVersionException(
          "[%s] has index version %s, expected %s; %s"
              .formatted(path, schema, Fields.SCHEMA, wayOut(path)));
    }
    return data;
  }

  private static String wayOut(Path path) {
    return "delete the folder %s: it is made again from the archive".formatted(path);
  }

  private IndexWriterConfig configuration() {
    var merging = new TieredMergePolicy();
    // A purge must leave no byte of a deleted passage, so no segment is too clean to be merged.
    merging.setForceMergeDeletesPctAllowed(0);
    return new IndexWriterConfig(analysis)
        .setSimilarity(similarity)
        .setCodec(new PassageStorage())
        .setMergePolicy(merging)
        .setRAMBufferSizeMB(BUFFER_MEGABYTES)
        .setCommitOnClose(false);
  }

  @Override
  public void put(DocumentId document, List<Passage> passages) {
    var documents =
        passages.stream()
            .filter(passage -> passage.noise() == Noise.NONE)
            .map(PassageDocument::of)
            .toList();
    writing(() -> {
      var term = new Term(Fields.DOCUMENT, IdTerm.of(document.value()));
      if (documents.isEmpty()) {
        writer.deleteDocuments(term);
      } else {
        writer.updateDocuments(term, documents);
      }
    });
  }

  @Override
  public void delete(DocumentId document) {
    writing(() -> writer.deleteDocuments(new Term(Fields.DOCUMENT, IdTerm.of(document.value()))));
  }

  @Override
  public void clear() {
    writing(writer::deleteAll);
    sequence = 0;
  }

  @Override
  public synchronized void commit(long newSequence, String newModel) {
    sequence = newSequence;
    model = newModel;
    writing(() -> {
      commitWriter();
      refresh();
    });
  }

  @Override
  public synchronized long committedSequence() {
    return sequence;
  }

  @Override
  public synchronized String committedModel() {
    return model;
  }

  @Override
  public synchronized void purge() {
    writing(() -> {
      writer.forceMergeDeletes(true);
      commitWriter();
      refresh();
      writer.deleteUnusedFiles();
    });
  }

  @Override
  public IndexSnapshot snapshot() {
    while (true) {
      var current = state;
      if (current.reader().tryIncRef()) {
        return new LuceneSnapshot(current, analysis);
      }
    }
  }

  @Override
  public synchronized void close() {
    writing(() -> {
      state.reader().close();
      writer.close();
      directory.close();
    });
  }

  private void commitWriter() throws IOException {
    var data = new HashMap<String, String>();
    data.put(SCHEMA, Fields.SCHEMA);
    data.put(SEQUENCE, Long.toString(sequence));
    data.put(MODEL, model);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
  }

  private void refresh() throws IOException {
    var changed = DirectoryReader.openIfChanged(state.reader(), writer);
    if (changed != null) {
      var old = state;
      state = old.next(changed);
      old.reader().decRef();
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void writing(Writing work) {
    try {
      work.run();
    } catch (IOException e) {
      throw failed(e);
    } catch (AlreadyClosedException e) {
      // the writer gave up when another thread could not write
      throw failed(e.getCause() instanceof IOException cause ? cause : e);
    }
  }

  private IndexException failed(Exception e) {
    var why = Objects.toString(e.getMessage(), e.toString());
    return new IndexException(
        "[%s] cannot be written: %s; nothing of the last commit is lost. %s and run the command again"
            .formatted(
                path,
                why,
                why.contains("No space left")
                    ? "The disk is full: free some space"
                    : "Check the disk, its free space and its rights"),
        e);
  }
}
