package dev.lore.scrub.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyTest {
  private static String scrub(PolicyScrubber scrubber, String text) {
    return scrubber.scrub(RawText.of(text)).text();
  }

  @Test
  void a_file_changes_a_preset() throws IOException {
    var policy =
        PolicyFile.parse("privacy.conf", "preset = strict\nPHONE_NUMBER = redact\nURL = keep\n");
    var scrubber = new PolicyScrubber(policy, new byte[32]);
    assertThat(scrub(scrubber, "call +49 30 90182055")).isEqualTo("call [REDACTED]");
  }

  @Test
  void a_bad_file_tells_all_its_problems() {
    assertThatThrownBy(
            () -> PolicyFile.parse("p.conf", "preset = lax\nURL = drop\nPERSON.minimum = 7\n"))
        .hasMessageContaining("preset \"lax\"")
        .hasMessageContaining("URL = \"drop\"")
        .hasMessageContaining("PERSON.minimum");
  }

  @Test
  void a_surrogate_is_its_own_surrogate() throws IOException {
    var policy = PolicyFile.parse("p", "EMAIL_ADDRESS = surrogate\nPHONE_NUMBER = surrogate\n");
    var scrubber = new PolicyScrubber(policy, new byte[32]);
    var once = scrub(scrubber, "write ada@initech.com or call +49 30 90182055");
    assertThat(once).contains("@example.org").doesNotContain("initech");
    assertThat(scrub(scrubber, once)).isEqualTo(once);
  }

  @Test
  void the_vault_opens_for_its_role_only_and_logs_both(@TempDir Path folder) throws IOException {
    var vault = new Vault(folder, folder.resolve("vault.key"), Clock.systemUTC());
    var policy = PolicyFile.parse("p", "EMAIL_ADDRESS = vault\n");
    var scrubber = new PolicyScrubber(policy, new byte[32], Optional.of(vault));
    var token = scrub(scrubber, "ada@initech.com");

    assertThat(vault.open(token, "eve", "owner", "curious")).isEqualTo(new Vault.Opening.Refused());
    assertThat(vault.open(token, "olga", Vault.ROLE, "request 7"))
        .isEqualTo(new Vault.Opening.Opened("ada@initech.com"));
    assertThat(vault.open("ada@initech.com", "olga", Vault.ROLE, "request 8"))
        .isEqualTo(new Vault.Opening.Unknown());
    var again = new Vault(folder, folder.resolve("vault.key"), Clock.systemUTC());
    assertThat(again.open(token, "olga", Vault.ROLE, "request 7"))
        .isInstanceOf(Vault.Opening.Opened.class);
    assertThat(Files.readString(folder.resolve("vault-audit.log")))
        .contains("refused\teve", "opened\tolga", "unknown\tolga\t(no token)")
        .doesNotContain("initech");
    assertThat(Files.readString(folder.resolve("vault.tsv"))).doesNotContain("initech");
  }

  @Test
  void the_vault_forgets_what_stands_nowhere_any_more(@TempDir Path folder) throws IOException {
    var vault = new Vault(folder, folder.resolve("vault.key"), Clock.systemUTC());
    var policy = PolicyFile.parse("p", "EMAIL_ADDRESS = vault\n");
    var scrubber = new PolicyScrubber(policy, new byte[32], Optional.of(vault));
    var one = scrub(scrubber, "ada@initech.com");
    var other = scrub(scrubber, "bob@initech.com");

    scrubber.retain(Set.of(other));

    assertThat(vault.open(one, "olga", Vault.ROLE, "x")).isEqualTo(new Vault.Opening.Unknown());
    assertThat(vault.open(other, "olga", Vault.ROLE, "x"))
        .isEqualTo(new Vault.Opening.Opened("bob@initech.com"));
    assertThat(Files.readString(folder.resolve("vault.tsv"))).hasLineCount(1);
    assertThat(scrub(scrubber, "ada@initech.com")).isEqualTo(one);
    assertThat(vault.open(one, "olga", Vault.ROLE, "x")).isInstanceOf(Vault.Opening.Opened.class);
  }
}
