package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.link.RankedLinker.Claim;
import dev.lore.model.Resolution;
import dev.lore.model.TopicId;
import dev.lore.text.Tokenizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FamilyNamesTest {
  private static Claim claim(int first, int end, double p, String title) {
    return new Claim(first, end, p, new Resolution.Linked(new TopicId("wiki:" + title), p));
  }

  /// What the words name, as `surface=title`.
  private static List<String> named(String text, Claim... claims) {
    var tokens = Tokenizer.tokenize(text);
    var taken = new boolean[tokens.size()];
    for (var claim : claims) {
      java.util.Arrays.fill(taken, claim.first(), claim.end(), true);
    }
    var found = new ArrayList<String>();
    for (var claim : FamilyNames.resolved(tokens, new ArrayList<>(List.of(claims)), taken)) {
      found.add(
          tokens.surface(claim.first(), claim.end())
              + "="
              + claim.resolution().topic().orElseThrow().value().substring(5));
    }
    return found;
  }

  @Test
  void the_last_word_of_a_full_name_is_that_person() {
    assertThat(named("Ines Falk disagreed; Falk left.", claim(0, 2, .9, "Ines_Falk")))
        .containsExactly("Ines Falk=Ines_Falk", "Falk=Ines_Falk");
  }

  @Test
  void what_was_guessed_of_the_last_word_gives_way() {
    assertThat(
            named(
                "Ines Falk disagreed; Falk left.",
                claim(0, 2, .9, "Ines_Falk"),
                claim(3, 4, .3, "Falcon")))
        .containsExactly("Ines Falk=Ines_Falk", "Falk=Ines_Falk");
  }

  @Test
  void a_word_that_is_surely_something_else_stays() {
    assertThat(
            named(
                "Southern Norland Power left Norland Power; Power fell.",
                claim(0, 3, .9, "Southern_Norland_Power"),
                claim(6, 7, .8, "Power_(music)")))
        .contains("Power=Power_(music)");
  }

  @Test
  void somebody_else_of_that_name_is_not_meant() {
    assertThat(named("Ines Falk and Jon Falk met.", claim(0, 2, .9, "Ines_Falk")))
        .containsExactly("Ines Falk=Ines_Falk");
  }

  @Test
  void a_doubtful_name_explains_nothing() {
    assertThat(named("Ines Falk disagreed; Falk left.", claim(0, 2, .3, "Ines_Falk"))).hasSize(1);
  }
}
