package dev.lore.answer.find;

import dev.lore.index.Readers;
import java.util.List;

/// Finds the passages that may answer a question. Thread-safe.
public interface Finder {
  /// The candidates, best first; only passages that the readers may read, and nothing about them
  /// depends on others. Any text is a question: an empty one finds nothing, a very long one is read
  /// as far as [FindRequest#MAX_CHARS].
  List<Candidate> find(FindRequest request, Readers readers);
}
