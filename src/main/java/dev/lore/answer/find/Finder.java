package dev.lore.answer.find;

import dev.lore.index.Readers;
import dev.lore.model.Passage;
import java.util.List;

/// Finds the passages that may answer a question. Thread-safe.
public interface Finder {
  /// The candidates, best first; only passages that the readers may read, and nothing about them
  /// depends on others. Any text is a question: an empty one finds nothing, a very long one is read
  /// as far as [FindRequest#MAX_CHARS].
  List<Candidate> find(FindRequest request, Readers readers);

  /// The passages, found in another way, as candidates in the order in which [#find] would have
  /// them as far as they themselves tell; nothing further is looked for.
  ///
  /// @param passages that the readers may read, a hundred at most
  List<Candidate> order(FindRequest request, List<Passage> passages, Readers readers);
}
