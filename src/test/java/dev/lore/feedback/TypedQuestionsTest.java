package dev.lore.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.policy.Policy;
import org.junit.jupiter.api.Test;

final class TypedQuestionsTest {
  private final PolicyScrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);
  private final TypedQuestions typed = new TypedQuestions(() -> scrubber);

  @Test
  void a_typed_address_becomes_the_token_that_stands_for_it_in_the_texts() {
    var text = scrubber.scrub(RawText.of("Write to ada@initech.com today.")).text();
    var token = text.substring(text.indexOf('['), text.indexOf(']') + 1);

    assertThat(typed.scrub("who wrote to ADA@initech.com?"))
        .isEqualTo("who wrote to " + token + "?");
  }

  @Test
  void ordinary_words_stay_as_they_are() {
    var words = "memory leak in \"release 4.3.1\" -jenkins Jordan since 2024-03-01";
    assertThat(typed.scrub(words)).isEqualTo(words);
  }
}
