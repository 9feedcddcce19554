package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.Candidate;
import dev.lore.catalog.OverlayCatalog;
import dev.lore.catalog.OverlayReader;
import dev.lore.text.Embedder;
import dev.lore.text.StaticVectors;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The sentence model's place is taken by the table that ships, which is enough to tell a ship from
/// a bird.
final class CloseCallsTest {
  private static final class TableEmbedder implements Embedder {
    private final StaticVectors vectors = StaticVectors.shipped();

    @Override
    public int dimensions() {
      return vectors.dimensions();
    }

    @Override
    public List<float[]> embed(List<String> texts) {
      return texts.stream().map(vectors::embed).toList();
    }

    @Override
    public void close() {}
  }

  private final OverlayCatalog catalog =
      OverlayCatalog.of(
          OverlayReader.parse(
              "made-up.tsv",
              List.of(
                  "Plover (ship)\t=\tship\tPlover=0.5\t\tSteam ship that carried mail and cargo.",
                  "Plover (bird)\t=\tbird\tPlover=0.5\t\tSmall bird with a short beak on the"
                      + " shore.")));
  private final List<Candidate> senses = catalog.candidates("Plover");

  private String chosen(String text, float first, float second) {
    var calls = new CloseCalls(new TableEmbedder(), catalog, 0.5, 3);
    int start = text.indexOf("Plover");
    int sense =
        calls.decide(text, start, start + 6, List.of(), senses, new float[] {first, second});
    return senses.get(sense).entity().value();
  }

  @Test
  void the_sentence_decides_a_close_call() {
    assertThat(chosen("The Plover took cargo and mail to the harbour", 1, 1))
        .isEqualTo("wiki:Plover_(ship)");
    assertThat(chosen("a Plover and other birds with long beaks sat on a nest", 1, 1))
        .isEqualTo("wiki:Plover_(bird)");
  }

  @Test
  void a_clear_lead_is_left_alone() {
    var best = senses.getFirst().entity().value();
    assertThat(chosen("The Plover took cargo to sea", 3, 1)).isEqualTo(best);
    assertThat(chosen("a Plover sat on its nest, as birds do", 3, 1)).isEqualTo(best);
  }
}
