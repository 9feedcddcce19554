package dev.lore.bench.retrieval;

import dev.lore.answer.find.Finder;
import dev.lore.answer.find.Ranker;
import dev.lore.model.DocumentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens what is measured, as the product would.
public interface Collections {
  /// A corpus of JSON lines, vectors included.
  Open corpus(Path file) throws IOException;

  /// Why nothing can be measured that way here; empty where it can.
  ///
  /// @param by as `live.yaml` names it
  default Optional<String> lacks(String by) {
    return Optional.empty();
  }

  /// A new knowledge base over files and folders, vectors included.
  Open documents(Path folder) throws IOException;

  /// What can be asked until it is closed.
  interface Open extends AutoCloseable {
    /// Finds as the product does, but for the order of what it finds.
    Finder finder(Ranker ranker);

    /// Finds in another of the product's ways, by its name.
    ///
    /// @throws IllegalArgumentException where it has none of that name
    default Finder finder(String way) {
      throw new IllegalArgumentException("by \"" + way + "\": there is one way only");
    }

    /// Finds as the product does.
    default Finder finder() {
      return finder(Ranker.shipped());
    }

    /// Path of the file that a document was read from, below the folder that was given; the
    /// document's id in a corpus.
    String fileOf(DocumentId document);

    @Override
    void close();
  }
}
