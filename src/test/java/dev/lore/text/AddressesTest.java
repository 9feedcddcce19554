package dev.lore.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AddressesTest {
  @ParameterizedTest
  @CsvSource({
    "see https://example.org/R-devel/docs for it, https://example.org/R-devel/docs",
    "it lies in src/library now, src/library",
    "the trunk/ folder, trunk/",
    "open (/etc/Hosts), /etc/Hosts",
    "call tools::check first, tools::check",
    "with --no-build it works, --no-build",
  })
  void addresses_and_paths_are_found(String text, String address) {
    assertThat(found(text)).containsExactly(address);
  }

  @ParameterizedTest
  @CsvSource({"TCP/IP and CI/CD", "A/B test", "Ada / Ben", "3/4 of it", "well -- no"})
  void names_with_a_slash_are_none(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://example.org, true",
    "invoice-1.pdf, true",
    "PostgreSQL, false",
    "the tide table, false",
    "Node.js, true",
  })
  void a_link_s_label_may_be_a_name(String label, boolean address) {
    assertThat(Addresses.isAddress(label)).isEqualTo(address);
  }

  private static ArrayList<String> found(String text) {
    var found = new ArrayList<String>();
    Addresses.in(text, (start, end) -> found.add(text.substring(start, end)));
    return found;
  }
}
