package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import dev.lore.catalog.OverlayReader;
import dev.lore.text.Tokenizer;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LongerNamesTest {
  private final SpanFinder finder =
      new SpanFinder(
          OverlayCatalog.of(
              OverlayReader.parse(
                  "made-up.tsv",
                  List.of(
                      "Marta Quillon\t=\tperson\t\t\tA captain.",
                      "Harbour Pilots Union\t=\tunion\t\t\tA union."))));

  private List<String> meanings(String text, String word) {
    var tokens = Tokenizer.tokenize(text);
    return finder.find(tokens, new int[0]).stream()
        .filter(span -> tokens.surface(span.first(), span.end()).equals(word))
        .flatMap(span -> span.candidates().stream())
        .map(candidate -> candidate.entity().value())
        .distinct()
        .toList();
  }

  @Test
  void a_family_name_means_who_was_named_in_full() {
    assertThat(meanings("Marta Quillon spoke first. Later Quillon left.", "Quillon"))
        .containsExactly("wiki:Marta_Quillon");
  }

  @Test
  void initials_mean_what_was_written_out() {
    assertThat(meanings("The Harbour Pilots Union met. The HPU agreed.", "HPU"))
        .containsExactly("wiki:Harbour_Pilots_Union");
  }

  @Test
  void a_name_alone_means_nobody() {
    assertThat(meanings("Quillon left.", "Quillon")).isEmpty();
  }

  @Test
  void a_word_in_small_letters_is_no_short_name() {
    assertThat(meanings("Marta Quillon spoke. A quillon is part of a sword.", "quillon")).isEmpty();
  }
}
