package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.AccountKind;
import dev.lore.model.RawAccount;
import dev.lore.model.RawText;
import dev.lore.scrub.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class NamesTest {
  private final PolicyScrubber keeping = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);
  private final PolicyScrubber strict = new PolicyScrubber(Policy.STRICT, new byte[32]);

  private static String scrub(Scrubber scrubber, String text) {
    return scrubber.scrub(RawText.of(text)).text();
  }

  @Test
  void keeps_colleagues_and_gives_outsiders_a_token() {
    keeping.scrub(
        new RawAccount(
            "slack",
            RawText.of("T1/U1"),
            RawText.of("Michael Turner"),
            RawText.EMPTY,
            RawText.EMPTY,
            RawText.EMPTY,
            AccountKind.HUMAN));
    assertThat(scrub(keeping, "Ask Michael Turner about the customer Susan Miller."))
        .matches("Ask Michael Turner about the customer \\[PERSON_[A-Z]{8}]\\.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jenkins is down since noon.",
        "Jordan and Georgia are countries.",
        "Will it work in May?",
        "Deploy Kafka with Docker on Kubernetes."
      })
  void takes_tools_countries_and_verbs_for_no_persons(String text) {
    assertThat(scrub(keeping, text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "my name is Susan Miller",
        "my name is susan miller",
        "MY NAME IS SUSAN MILLER",
        "my name is Sus\u200ban Mi\u200bller",
        "my name is Susаn Millеr"
      })
  void finds_names_however_they_are_written_under_strict(String text) {
    assertThat(scrub(strict, text))
        .startsWithIgnoringCase("my name is [PERSON_")
        .doesNotContainIgnoringCase("ller");
  }

  @Test
  void scrubbing_a_strict_text_twice_changes_nothing() {
    var once =
        scrub(strict, "Susan Miller, 12 Baker Street, London, born 3/4/1975, works for Acme Inc.");
    assertThat(scrub(strict, once)).isEqualTo(once);
  }
}
