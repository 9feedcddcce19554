package dev.lore.app.wiring;

import dev.lore.answer.find.Finder;
import dev.lore.answer.find.Ranker;
import dev.lore.bench.retrieval.Collections;
import dev.lore.model.DocumentId;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// Opens what retrieval is measured on as the product opens it, in temporary folders.
public final class MeasuredCollections implements Collections {
  private final Path home;

  /// @param home whose catalog is used
  public MeasuredCollections(Path home) {
    this.home = home;
  }

  @Override
  public Open corpus(Path file) throws IOException {
    var corpus = OpenCorpus.open(file);
    return new Open() {
      @Override
      public Finder finder(Ranker ranker) {
        return corpus.finder(ranker);
      }

      @Override
      public String fileOf(DocumentId document) {
        return document.value();
      }

      @Override
      public void close() {
        corpus.close();
      }
    };
  }

  @Override
  public Open documents(Path folder) throws IOException {
    var data = Files.createTempDirectory("lore-bench");
    var lore = new LocalKnowledge(home).open(data.resolve("kb"), "bench");
    lore.ingest(List.of(folder), IngestOptions.DEFAULT, Progress.SILENT);
    lore.completeMeaning();
    return new Open() {
      @Override
      public Finder finder(Ranker ranker) {
        return lore.finder(ranker);
      }

      @Override
      public Finder finder(String way) {
        return Challengers.named(Challengers.finders(lore), way).get();
      }

      @Override
      public String fileOf(DocumentId document) {
        return lore.archive().document(document).map(d -> d.place().entry()).orElse("");
      }

      @Override
      public void close() {
        lore.close();
        delete(data);
      }
    };
  }

  static void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
