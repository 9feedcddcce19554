package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.text.PhraseKey;
import dev.lore.text.Tokenizer;
import dev.lore.text.Tokens;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NameEdgesTest {
  private static long[] words(String... title) {
    return Arrays.stream(title).mapToLong(PhraseKey::hashWord).sorted().toArray();
  }

  private static String name(String text, String... title) {
    var tokens = Tokenizer.tokenize(text);
    var span = new PhraseSpan(0, tokens.size(), List.of(), 1, false);
    int first = NameEdges.first(tokens, span, words(title));
    return text.substring(tokens.start(first), NameEdges.end(tokens, tokens.size() - 1));
  }

  private static boolean torn(String text, String part, double probability, String... taken) {
    var tokens = Tokenizer.tokenize(text);
    var claimed = new boolean[tokens.size()];
    for (var other : taken) {
      claimed[at(tokens, other)] = true;
    }
    int first = at(tokens, part);
    return NameEdges.isTorn(tokens, first, first + 1, probability, claimed);
  }

  private static int at(Tokens tokens, String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.surface(i, i + 1).equals(word)) {
        return i;
      }
    }
    throw new AssertionError(word);
  }

  @Test
  void offices_are_no_part_of_a_person() {
    assertThat(name("Norwegian Prime Minister Ines Falk", "ines", "falk")).isEqualTo("Ines Falk");
    assertThat(name("Mr. Falk", "ines", "falk")).isEqualTo("Falk");
    assertThat(name("Secretary of State Ines Falk", "ines", "falk")).isEqualTo("Ines Falk");
  }

  @Test
  void an_office_that_the_title_has_stays() {
    assertThat(name("President of Norway", "president", "norway")).isEqualTo("President of Norway");
    assertThat(name("Chief Falk", "chief", "falk")).isEqualTo("Chief Falk");
  }

  @Test
  void the_dot_of_an_abbreviation_is_part_of_the_name() {
    assertThat(name("U.S.", "united", "states")).isEqualTo("U.S.");
    assertThat(name("Brae Ferries Inc.", "brae")).isEqualTo("Brae Ferries Inc.");
    assertThat(name("Norway.", "norway")).isEqualTo("Norway");
  }

  @Test
  void what_kind_of_company_it_is_belongs_to_the_name() {
    var tokens = Tokenizer.tokenize("power from Brae Corp. of Oslo");
    assertThat(NameEdges.withCompany(tokens, 3)).isEqualTo(4);
    assertThat(NameEdges.withCompany(tokens, 4)).isEqualTo(4);
  }

  @Test
  void a_part_of_an_unknown_name_is_torn() {
    assertThat(torn("said Lee Rainham on Friday", "Rainham", 0.9)).isTrue();
    assertThat(torn("J. Rainham said so", "Rainham", 0.9)).isTrue();
    assertThat(torn("the Brae Antiques Centre closed", "Antiques", 0.9)).isTrue();
    assertThat(torn("the Sanitation Department closed", "Sanitation", 0.5)).isTrue();
  }

  @Test
  void a_whole_name_is_not() {
    assertThat(torn("said Rainham on Friday", "Rainham", 0.5)).isFalse();
    assertThat(torn("said President Rainham on Friday", "Rainham", 0.5)).isFalse();
    assertThat(torn("in Oslo's Harbour Hall", "Oslo", 0.5)).isFalse();
    assertThat(torn("the Oslo Marathon began", "Oslo", 0.5, "Marathon")).isFalse();
  }

  @Test
  void capitals_of_a_headline_say_nothing() {
    assertThat(
            torn("Federal Judge Rules Falk Cannot Block House Subpoena Over Harbour", "Falk", 0.5))
        .isFalse();
  }
}
