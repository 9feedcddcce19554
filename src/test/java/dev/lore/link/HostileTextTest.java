package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What nobody types, and what comes all the same.
final class HostileTextTest {
  private final OverlayCatalog catalog = OverlayCatalog.shipped();
  private final Linker linker = Linkers.open(catalog);

  private String surfaces(String text) {
    return linker.link(LinkInput.of(text)).stream()
        .peek(m -> assertThat(text.substring(m.start(), m.end())).isEqualTo(m.surface()))
        .map(m -> m.surface())
        .collect(Collectors.joining(","));
  }

  @Test
  void one_word_of_ten_megabytes_names_nothing() {
    assertThat(surfaces("x".repeat(10 << 20))).isEmpty();
  }

  @Test
  void long_texts_are_linked_to_their_end() {
    var text = "nothing of note here. ".repeat(5_000) + "kubernetes";
    assertThat(surfaces(text)).isEqualTo("kubernetes");
  }

  @Test
  void control_characters_and_broken_surrogates_do_no_harm() {
    assertThat(surfaces("\u0000\u0007kubernetes\u001b[31m \ud800 and \udc00 redis\u200b"))
        .isEqualTo("kubernetes,redis");
  }

  @Test
  void offsets_hold_beside_other_scripts() {
    assertThat(surfaces("🚢🚢 kubernetes и 日本 redis")).contains("kubernetes");
  }

  @Test
  void another_language_is_left_alone_but_for_plain_names() {
    assertThat(surfaces("Wir haben das nicht mit Kubernetes gemacht, und der Rest ist ein Sprint."))
        .isEqualTo("Kubernetes");
  }
}
