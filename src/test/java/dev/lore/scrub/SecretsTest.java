package dev.lore.scrub;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.RawText;
import dev.lore.scrub.policy.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretsTest {
  private final Scrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);

  private String scrub(String text) {
    return scrubber.scrub(RawText.of(text)).text();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "the password is hunter2 ok | the password is [SECRET] ok",
        "DB_PASSWORD=\"correct horse\" | DB_PASSWORD=\"[SECRET]\"",
        "api_key=Zx81kQpl09aaTTeM | api_key=[SECRET]",
        "use postgres://svc:pa55@db.initech.com/x | use postgres://[SECRET]@db.initech.com/x",
        "PIN is 4711 | PIN is [SECRET]"
      })
  void masks_secrets_that_are_told(String text, String scrubbed) {
    assertThat(scrub(text)).isEqualTo(scrubbed);
  }

  /// The Turkish capital is one character, its small form two: Jazzer found the text that ends
  /// there.
  @Test
  void masks_a_password_with_a_letter_whose_small_form_is_longer() {
    assertThat(scrub("g00-pw 1-\u013000")).isEqualTo("g00-pw [SECRET]");
    assertThat(scrub("\u0130zmir: the password is \u0130Kw4k7 ok"))
        .isEqualTo("\u0130zmir: the password is [SECRET] ok");
  }

  @Test
  void masks_tokens_by_their_prefix() {
    var token = "gh" + "p_" + "R2d2c3poAAbbCCddEEffGGhhIIjjKK112233";
    assertThat(scrub("push with " + token)).isEqualTo("push with [SECRET]");
  }

  @Test
  void masks_a_key_that_is_spread_over_messages() {
    var line = "MIIEpAIBAAKCAQEA1c7Qp9fK2mZ8bYx0LrW4nVtHs6GdJ3uEoPqRaTzXwCvBnMkL";
    var begin = "-----BEGIN RSA " + "PRIVATE KEY-----\n" + line + "\n" + line;
    var end = line + "\n" + line + "\n-----END RSA " + "PRIVATE KEY-----";
    assertThat(scrub("here:\n" + begin)).isEqualTo("here:\n[SECRET]");
    assertThat(scrub(line + "\n" + line + "\n" + line)).isEqualTo("[SECRET]");
    assertThat(scrub(end)).isEqualTo("[SECRET]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "commit 9fceb02d0ae598e95dc970b74767f19372d61af8",
        "guid 3f2504e0-4f89-41d3-9a0c-0305e82c3301",
        "build 20240301.1234567 took 1709290000123 ms",
        "sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "the password is wrong",
        "password=${DB_PASSWORD}"
      })
  void leaves_hashes_ids_and_placeholders_alone(String text) {
    assertThat(scrub(text)).isEqualTo(text);
  }
}
