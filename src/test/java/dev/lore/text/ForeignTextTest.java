package dev.lore.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ForeignTextTest {
  private static boolean isForeign(String text) {
    var tokens = Tokenizer.tokenize(text);
    return ForeignText.isForeign(tokens, 0, tokens.size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wir haben das heute nicht geschafft, aber die Fähre ist im Hafen.",
        "Nous avons décidé de ne pas changer les prix pour cette ligne.",
        "Hay que revisar los billetes porque el servidor no está bien.",
        "Abbiamo parlato della nave e non del molo.",
        "Não sei se isso também vai para o porto.",
        "We hebben het niet gezien maar dat is ook goed voor ons.",
        "Det är inte så mycket att göra, men vi kan ta färjan.",
        "Паром отходит в шесть часов",
        "フェリーは六時に出発します",
        "العبارة تغادر في السادسة"
      })
  void knows_other_languages(String text) {
    assertThat(isForeign(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "can somebody restart kafka? redis is fine",
        "Deploy to prod failed again, see Los Angeles region",
        "El Niño and La Niña are in the report that we read",
        "lgtm",
        "k8s psql tf gh",
        ""
      })
  void takes_chat_for_english(String text) {
    assertThat(isForeign(text)).isFalse();
  }

  @Test
  void judges_sentence_by_sentence() {
    var tokens =
        Tokenizer.tokenize(
            "The ferry is late and we are waiting. Wir haben das nicht gewusst und sind im Hafen.");
    var foreign = ForeignText.words(tokens);
    assertThat(foreign[1]).isFalse();
    assertThat(foreign[tokens.size() - 1]).isTrue();
  }
}
