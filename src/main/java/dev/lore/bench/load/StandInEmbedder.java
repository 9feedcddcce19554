package dev.lore.bench.load;

import dev.lore.text.Embedder;
import dev.lore.text.StaticVectors;
import java.util.Arrays;
import java.util.List;

/// Makes vectors out of a table of words, thousands a second, where a sentence model would take
/// hours for a million messages. Questions go through the model all the same: what is measured is
/// what a question costs among so many vectors, not what it finds.
public final class StandInEmbedder implements Embedder {
  private final Embedder model;

  /// @param model closed with this
  public StandInEmbedder(Embedder model) {
    this.model = model;
  }

  @Override
  public int dimensions() {
    return model.dimensions();
  }

  @Override
  public List<float[]> embed(List<String> texts) {
    return texts.stream()
        .map(text -> Arrays.copyOf(StaticVectors.shipped().embed(text), dimensions()))
        .toList();
  }

  @Override
  public float[] embedQuestion(String question) {
    return model.embedQuestion(question);
  }

  @Override
  public void close() {
    model.close();
  }
}
