package dev.lore.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.OverlayCatalog;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class KeyPhrasesTest {
  private final KeyPhrases phrases = KeyPhrases.shipped(OverlayCatalog.of(List.of()));

  private List<String> of(String text) {
    return phrases.of(text, 10).stream().map(p -> p.text().toLowerCase(Locale.ROOT)).toList();
  }

  private static final String ABSTRACT =
      "Gradient boosting for the routing of delivery vans\n"
          + "We show a gradient boosting method for the vehicle routing problem of a small bakery."
          + " The results are compared with tabu search and simulated annealing.";

  @Test
  void what_a_text_is_about_comes_first() {
    assertThat(of(ABSTRACT))
        .contains("gradient boosting", "tabu search", "simulated annealing")
        .hasSizeLessThanOrEqualTo(10)
        .doesNotContain("results", "we show");
  }

  @Test
  void scores_fall_and_are_probabilities() {
    var scores = phrases.of(ABSTRACT, 10).stream().map(KeyPhrases.KeyPhrase::score).toList();
    assertThat(scores).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(scores).allSatisfy(score -> assertThat(score).isBetween(0.0, 1.0));
  }

  @Test
  void a_word_of_ten_million_letters_is_no_phrase_and_costs_no_others() {
    var found = of("tabu search " + "x".repeat(10_000_000) + " simulated annealing");
    assertThat(found).contains("tabu search", "simulated annealing");
    assertThat(found).allSatisfy(phrase -> assertThat(phrase).hasSizeLessThan(400));
  }

  @Test
  void control_characters_are_no_words() {
    assertThat(of("\u0000\u0001\u0007\u001b[\u0000")).isEmpty();
    assertThat(of("tabu search\u0000\u0007 and\u001b simulated annealing"))
        .allSatisfy(phrase -> assertThat(phrase).doesNotContainPattern("\\p{Cntrl}"));
  }

  @Test
  void scripts_may_mix_and_letters_may_be_broken() {
    for (var text :
        List.of(
            "поиск с запретами tabu search 禁忌搜索 البحث",
            "\uD800 tabu \uDC00search \uD83D",
            "a\u0301\u0301\u0301 \u202Esearch\u202C \u200B\u200B",
            "🙂🙂🙂",
            "",
            "\n\n\n")) {
      assertThat(of(text)).as(text).hasSizeLessThanOrEqualTo(10);
    }
  }

  @Test
  void a_text_of_a_million_words_gives_as_many_phrases_as_were_asked_for() {
    assertThat(of((ABSTRACT + "\n").repeat(30_000))).hasSize(10);
  }
}
