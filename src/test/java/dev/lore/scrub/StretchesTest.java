package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.model.RawText;
import dev.lore.scrub.policy.Policy;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StretchesTest {
  private static final String[] PARTS = {
    "write to ada@initech.com ",
    "call +49 30 90182055 ",
    "card 4111 1111 1111 1111 ",
    "the password is Tw33t-tw33t! ",
    "we met on Monday and talked about the weather ",
    "\n",
    "\n\n",
    "\ud83d\ude00",
    "a".repeat(700)
  };

  private final PolicyScrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);

  @ParameterizedTest
  @ValueSource(strings = {"\n\n", "\n", " ", "x"})
  void stretches_follow_each_other_and_overlap(String gap) {
    var text = ("word" + gap).repeat(60_000);
    var ends = new ArrayList<Integer>();
    Stretches.forEach(
        text,
        stretch -> {
          int last = ends.isEmpty() ? 0 : ends.getLast();
          assertThat(stretch.start()).isLessThanOrEqualTo(last);
          assertThat(stretch.from()).isBetween(stretch.start(), last);
          assertThat(stretch.end()).isGreaterThan(last);
          ends.add(stretch.end());
        });
    assertThat(ends.getLast()).isEqualTo(text.length());
  }

  /// Wherever a long text is cut, a value that lies there is found, with and without spaces around.
  @ParameterizedTest
  @ValueSource(strings = {" ", "\n", "\n\n"})
  void a_value_is_found_wherever_it_stands_in_a_long_text(String gap) {
    for (int shift = 0; shift < 80; shift++) {
      var text = new StringBuilder("z".repeat(shift));
      while (text.length() < 40_000) {
        text.append(gap)
            .append("mail ada@initech.com card 4111 1111 1111 1111 or +49 30 90182055,");
      }
      assertThat(scrubber.scrub(RawText.of(text.toString())).text())
          .doesNotContain("initech", "4111", "1111", "9018", "+49");
    }
  }

  @Test
  void a_key_longer_than_any_stretch_goes_whole() {
    var line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7VJTUt9Us8cKj\n";
    var key =
        "-----BEGIN PRIVATE KEY-----\nInfo: x\n\n" + line.repeat(400) + "-----END PRIVATE KEY-----";
    assertThat(scrubber.scrub(RawText.of("see\n\n" + key + "\n\nbye")).text())
        .isEqualTo("see\n\n[SECRET]\n\nbye");
  }

  /// In each round one word of the chain is taken for the secret of the word before it.
  @Test
  void a_long_text_that_does_not_come_to_rest_is_refused() {
    var strict = new PolicyScrubber(Policy.STRICT, new byte[32]);
    var made = RawText.of("token: ".repeat(20_000));
    assertThatThrownBy(() -> strict.scrub(made))
        .isInstanceOf(ScrubException.class)
        .hasMessageContaining("8 rounds")
        .hasMessageNotContaining("token");
    // short ones come to rest
    var once = strict.scrub(RawText.of("token: ".repeat(300))).text();
    assertThat(strict.scrub(RawText.of(once)).text()).isEqualTo(once);
  }

  @Test
  void scrubbing_a_long_text_twice_changes_nothing() {
    var random = new Random(4);
    for (int i = 0; i < 60; i++) {
      var text = new StringBuilder();
      while (text.length() < 20_000) {
        text.append(PARTS[random.nextInt(PARTS.length)]);
      }
      var once = scrubber.scrub(RawText.of(text.toString())).text();
      assertThat(scrubber.scrub(RawText.of(once)).text()).isEqualTo(once);
    }
  }
}
