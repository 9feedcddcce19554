package dev.lore.answer.find;

import dev.lore.index.Readers;
import dev.lore.index.VectorIndex;
import dev.lore.index.VectorIndex.Near;
import dev.lore.text.Embedder;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Finds by meaning what the vectors that are there already allow. Thread-safe.
public final class Meaning {
  /// A page asks the same question several times: for its order, for what is near, for an answer.
  private static final int KEPT = 100;

  private final VectorIndex vectors;
  private final Supplier<Embedder> embedder;
  private final Map<String, float[]> kept = new ConcurrentHashMap<>();

  /// @param embedder the one that made the vectors; opened at the first question, when there are
  ///   vectors
  public Meaning(VectorIndex vectors, Supplier<Embedder> embedder) {
    this.vectors = vectors;
    this.embedder = embedder;
  }

  /// The nearest that the readers may read; empty while there are no vectors.
  public List<Near> nearest(String text, Readers readers, int limit) {
    return vectors.size() == 0 ? List.of() : vectors.nearest(embedded(text), readers, limit);
  }

  /// The vector of a text, at unit length; empty while there are no vectors to compare it with.
  Optional<float[]> vector(String text) {
    return vectors.size() == 0 ? Optional.empty() : Optional.of(embedded(text));
  }

  private float[] embedded(String text) {
    if (kept.size() >= KEPT) {
      kept.clear();
    }
    return kept.computeIfAbsent(text, t -> embedder.get().embedQuestion(t));
  }

  List<Near> nearest(float[] vector, Readers readers, int limit) {
    return vectors.nearest(vector, readers, limit);
  }

  Map<String, float[]> vectors(Collection<String> keys, Readers readers) {
    return vectors.vectors(keys, readers);
  }
}
