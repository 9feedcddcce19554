package dev.lore.app.wiring;

import dev.lore.answer.find.Aliases;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.HybridFinder;
import dev.lore.answer.find.Ranker;
import dev.lore.engine.lucene.LucenePassageIndex;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.Passage;
import dev.lore.pipeline.corpus.CorpusLoader;
import dev.lore.pipeline.corpus.CorpusReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/// A corpus file, searchable for as long as this is open. Its indexes lie in a temporary folder
/// that is deleted on closing; memory does not grow with the file but for a few bytes a document.
public final class OpenCorpus implements AutoCloseable {
  private static final int MAX_PIECES = 1_000;

  private final Path folder;
  private final PassageIndex index;
  private final MeaningEngine meaning;
  private final CorpusReport report;

  private OpenCorpus(Path folder, Path file, int longest) throws IOException {
    this.folder = folder;
    index = LucenePassageIndex.open(folder.resolve("index"));
    meaning = new MeaningEngine(folder.resolve("vectors"), index);
    report = CorpusLoader.load(file, index, longest);
    meaning.catchUp();
  }

  /// Reads and indexes the whole file, vectors included: about a second for 100 passages.
  ///
  /// @throws IOException where it cannot be read, or there is no room for the index
  public static OpenCorpus open(Path file) throws IOException {
    return open(file, CorpusLoader.FOUND);
  }

  /// The same in longer passages, to be read for answers.
  public static OpenCorpus toRead(Path file) throws IOException {
    return open(file, CorpusLoader.READ);
  }

  private static OpenCorpus open(Path file, int longest) throws IOException {
    var folder = Files.createTempDirectory("lore-corpus");
    try {
      return new OpenCorpus(folder, file, longest);
    } catch (IOException | RuntimeException e) {
      delete(folder);
      throw e;
    }
  }

  public Finder finder() {
    return finder(Ranker.shipped());
  }

  /// What the finders look into.
  public PassageIndex index() {
    return index;
  }

  /// @param ranker orders what is found
  public Finder finder(Ranker ranker) {
    return new HybridFinder(index, Optional.of(meaning.meaning()), ranker, Aliases.NONE);
  }

  /// Unicode code points of the document's text before the passage.
  public int codePointsBefore(Passage passage) {
    if (passage.start() == 0) {
      return 0;
    }
    int points = 0;
    int at = 0;
    var filter = PassageFilter.where().documents(Set.of(passage.document())).build();
    try (var snapshot = index.snapshot()) {
      var pieces =
          snapshot
              .search(TextQuery.NONE, filter, new Readers.All(), Order.OLDEST, 0, MAX_PIECES)
              .hits()
              .stream()
              .map(IndexSnapshot.Hit::passage)
              .filter(p -> p.start() < passage.start())
              .sorted(Comparator.comparingInt(Passage::start))
              .toList();
      for (var piece : pieces) {
        // Between pieces there is only white space, of which each is one code point.
        points += piece.start() - at + piece.text().codePointCount(0, piece.text().length());
        at = piece.end();
      }
    }
    return points + passage.start() - at;
  }

  public CorpusReport report() {
    return report;
  }

  @Override
  public void close() {
    meaning.close();
    index.close();
    delete(folder);
  }

  private static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("[" + folder + "] is left behind; delete it", e);
    }
  }
}
