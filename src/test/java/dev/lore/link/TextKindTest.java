package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.text.Tokenizer;
import org.junit.jupiter.api.Test;

final class TextKindTest {
  private static TextKind kind(String text) {
    return TextKind.of(Tokenizer.tokenize(text));
  }

  @Test
  void who_says_i_or_you_talks() {
    assertThat(kind("I had a dog like that once.")).isEqualTo(TextKind.TALK);
  }

  @Test
  void a_question_or_an_opener_is_a_turn_of_talk() {
    assertThat(kind("What was cake like before ovens?")).isEqualTo(TextKind.TALK);
    assertThat(kind("Yes, pears are a nice fruit.")).isEqualTo(TextKind.TALK);
    assertThat(kind("never heard of that dog")).isEqualTo(TextKind.TALK);
  }

  @Test
  void a_report_that_quotes_talk_is_prose() {
    assertThat(kind("Harbour master Ines Falk said \"I saw you\" in Brae on Friday ."))
        .isEqualTo(TextKind.PROSE);
    assertThat(kind("`` We saw it , '' Ines Falk said .")).isEqualTo(TextKind.PROSE);
  }

  @Test
  void the_united_states_are_nobody_speaking() {
    assertThat(kind("The US team left for Oslo.")).isEqualTo(TextKind.PROSE);
  }

  @Test
  void names_with_at_and_tags_make_a_post() {
    assertThat(kind("my train to Oslo is late again @railways #oslo")).isEqualTo(TextKind.POST);
    assertThat(kind("Mail me at ines@example.org about it?")).isEqualTo(TextKind.TALK);
  }

  @Test
  void nothing_is_prose() {
    assertThat(kind("")).isEqualTo(TextKind.PROSE);
  }
}
