package dev.lore.index;

import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import java.util.List;

/// Passages to search and count. One process writes; snapshots are safe from any thread.
public interface PassageIndex extends AutoCloseable {
  /// Replaces all passages of the document.
  void put(DocumentId document, List<Passage> passages);

  void delete(DocumentId document);

  /// Deletes everything; the next [#commit] starts from change 0.
  void clear();

  /// Makes all calls so far durable and visible.
  ///
  /// @param sequence the archive's change number that the index now stands at
  /// @param model the version of the models that annotated the passages; a different one on opening
  ///   asks for a rebuild
  void commit(long sequence, String model);

  /// The change number of the last commit; 0 for a new index.
  long committedSequence();

  /// The model version of the last commit; empty for a new index.
  String committedModel();

  /// Removes deleted passages from the disk, bytes and statistics included. Takes seconds for a
  /// million passages; for `lore forget`.
  void purge();

  /// The state of the last commit. Cheap; close it when done.
  IndexSnapshot snapshot();

  @Override
  void close();
}
