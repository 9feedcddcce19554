package dev.lore.bench.answers;

import dev.lore.answer.ask.Answer;
import dev.lore.model.DocumentId;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Opens a folder of sources as the product would, to be asked.
public interface Answering {
  /// Why nothing can be measured that way here; empty where it can.
  ///
  /// @param by as `live.yaml` names it
  default Optional<String> lacks(String by) {
    return Optional.empty();
  }

  /// A new knowledge base, vectors included.
  ///
  /// @param by the way to answer, as `live.yaml` names it; empty for the product's
  /// @param silentBelow probability below which nothing is claimed
  /// @throws IllegalArgumentException where there is none of that name
  Open documents(Path folder, String by, double silentBelow) throws IOException;

  /// What can be asked until it is closed.
  interface Open extends AutoCloseable {
    /// @param viewer a handle, `everyone` for somebody of whom nothing is known, or empty for the
    ///   owner
    Answer ask(String question, String viewer);

    /// Path of the file that a document was read from, below the folder that was given.
    String fileOf(DocumentId document);

    /// The text that is kept of a document; empty where none is.
    String textOf(DocumentId document);

    @Override
    void close();
  }
}
