package dev.lore.bench.answers;

import dev.lore.text.Embedder;
import dev.lore.text.StaticVectors;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// How near questions and texts are by the sentence model, each embedded once.
final class Meanings {
  /// Of so many pairs, one is left without: a passage may have no vector yet.
  private static final int WITHOUT = 4;

  private static final int BATCH = 512;

  private final Map<String, float[]> vectors = new HashMap<>();

  Meanings(List<Pair> pairs, Embedder embedder) {
    var texts = new LinkedHashSet<String>();
    pairs.forEach(pair -> {
      texts.add(pair.question());
      texts.add(pair.text());
    });
    var all = List.copyOf(texts);
    for (int from = 0; from < all.size(); from += BATCH) {
      var batch = all.subList(from, Math.min(all.size(), from + BATCH));
      var found = embedder.embed(batch);
      for (int i = 0; i < batch.size(); i++) {
        vectors.put(batch.get(i), found.get(i));
      }
    }
  }

  /// The cosine; NaN for some.
  double of(Pair pair) {
    var question = vectors.get(pair.question());
    var text = vectors.get(pair.text());
    boolean without = Math.floorMod((pair.id() + pair.set()).hashCode(), WITHOUT) == 0;
    return without || question == null || text == null
        ? Double.NaN
        : StaticVectors.dot(question, text);
  }
}
