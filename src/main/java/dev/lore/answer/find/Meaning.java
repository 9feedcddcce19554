package dev.lore.answer.find;

import dev.lore.index.Readers;
import dev.lore.index.VectorIndex;
import dev.lore.index.VectorIndex.Near;
import dev.lore.text.Embedder;
import java.util.List;
import java.util.function.Supplier;

/// Finds by meaning what the vectors that are there already allow. Thread-safe.
public final class Meaning {
  private final VectorIndex vectors;
  private final Supplier<Embedder> embedder;

  /// @param embedder the one that made the vectors; opened at the first question, when there are
  ///   vectors
  public Meaning(VectorIndex vectors, Supplier<Embedder> embedder) {
    this.vectors = vectors;
    this.embedder = embedder;
  }

  /// The nearest that the readers may read; empty while there are no vectors.
  public List<Near> nearest(String text, Readers readers, int limit) {
    return vectors.size() == 0
        ? List.of()
        : vectors.nearest(embedder.get().embed(List.of(text)).getFirst(), readers, limit);
  }
}
