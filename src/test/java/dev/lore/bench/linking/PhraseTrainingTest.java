package dev.lore.bench.linking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.linking.PhraseTraining.Keyed;
import dev.lore.catalog.OverlayCatalog;
import dev.lore.phrase.KeyPhrases;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhraseTrainingTest {
  private static final List<String> THINGS =
      List.of("tabu search", "bakery oven", "night bus", "wind farm", "ferry timetable");

  private static List<Keyed> texts(int from, int to) {
    var texts = new ArrayList<Keyed>();
    for (int i = from; i < to; i++) {
      var one = THINGS.get(i % THINGS.size());
      var other = THINGS.get((i + 1 + i / 5 % 4) % THINGS.size());
      texts.add(
          new Keyed(
              "In number %d we study the %s and show that a %s is better than people said"
                  .formatted(i, one, other),
              List.of(one, other)));
    }
    return texts;
  }

  @Test
  void learns_what_is_a_key_from_the_words() throws IOException {
    var catalog = OverlayCatalog.of(List.of());
    var models = PhraseTraining.train(texts(0, 60), catalog);
    var finder = new KeyPhrases(catalog, models.look(), models.trees());
    assertThat(PhraseTraining.f1At10(texts(60, 80), finder)).isGreaterThan(0.25);
  }

  @Test
  void the_same_texts_give_the_same_bytes() throws IOException {
    var catalog = OverlayCatalog.of(List.of());
    assertThat(bytes(PhraseTraining.train(texts(0, 40), catalog)))
        .isEqualTo(bytes(PhraseTraining.train(texts(0, 40), catalog)));
  }

  private static byte[] bytes(PhraseTraining.Models models) throws IOException {
    var out = new ByteArrayOutputStream();
    models.look().write(out);
    models.trees().write(out);
    return out.toByteArray();
  }
}
