package dev.lore.text;

import java.util.List;

/// Turns texts into vectors of unit length, so that texts of like meaning lie close. Thread-safe.
public interface Embedder extends AutoCloseable {
  int dimensions();

  /// One vector a text, in order. Batches are cheapest when the texts are of like length.
  List<float[]> embed(List<String> texts);

  /// The vector of a question, to be held against those of [#embed].
  default float[] embedQuestion(String question) {
    return embed(List.of(question)).getFirst();
  }

  @Override
  void close();
}
