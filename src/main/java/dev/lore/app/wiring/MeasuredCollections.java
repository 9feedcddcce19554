package dev.lore.app.wiring;

import dev.lore.answer.find.Finder;
import dev.lore.answer.find.Ranker;
import dev.lore.bench.retrieval.Collections;
import dev.lore.model.DocumentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens what retrieval is measured on as the product opens it, in temporary folders.
public final class MeasuredCollections implements Collections {
  private final MeasuredFolders folders;

  MeasuredCollections(MeasuredFolders folders) {
    this.folders = folders;
  }

  /// @param home whose catalog is used
  public MeasuredCollections(Path home) {
    this(new MeasuredFolders(home, home));
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
  public Optional<String> lacks(String by) {
    return folders.lacks(by);
  }

  @Override
  public Open documents(Path folder) throws IOException {
    var lore = folders.open(folder);
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
      }
    };
  }
}
