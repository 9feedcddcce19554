package dev.lore.engine.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class SentenceEmbedderTest {
  @Test
  void texts_of_like_meaning_lie_close() {
    try (var embedder = SentenceEmbedder.open(SentenceModel.MINI_LM)) {
      var vectors =
          embedder.embed(
              List.of(
                  "How do we roll back a bad release?",
                  "To undo a broken deployment, run the revert job.",
                  "The canteen serves soup on Fridays."));
      assertThat(vectors).allSatisfy(v -> assertThat(v).hasSize(embedder.dimensions()));
      assertThat(cosine(vectors.get(0), vectors.get(0))).isCloseTo(1, within(1e-5));
      assertThat(cosine(vectors.get(0), vectors.get(1)))
          .isGreaterThan(cosine(vectors.get(0), vectors.get(2)) + 0.2);
    }
  }

  @Test
  void a_text_has_the_same_vector_alone_and_among_others() {
    try (var embedder = SentenceEmbedder.open(SentenceModel.MINI_LM)) {
      var text = "We keep feature flags in flagd.";
      var alone = embedder.embed(List.of(text)).getFirst();
      var among =
          embedder.embed(List.of("ok", text, "a much longer text ".repeat(40), text)).get(3);
      assertThat(cosine(alone, among)).isGreaterThan(0.999);
    }
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (double) a[i] * b[i];
    }
    return sum;
  }
}
