package dev.lore.answer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditionTest {
  @ParameterizedTest
  @CsvSource({
    "Travel policy v1, Travel policy v2",
    "travel-policy-v1.pdf, Travel policy v1.2",
    "Employee handbook, Employee handbook version 2",
    "Price list 2025, Price list 2026",
    "Style guide 9th edition, Style guide 10th edition",
  })
  void knows_the_later_of_two_editions(String earlier, String later) {
    assertThat(Edition.of(earlier).isBefore(Edition.of(later))).isTrue();
    assertThat(Edition.of(later).isBefore(Edition.of(earlier))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Minutes 2024-05-01, Minutes 2024-06-01",
    "Annual report 2023, Annual report 2024",
    "Travel policy v1, Expense policy v2",
    "Price list 2026, Price list 2026",
    "R 4.3 release notes, R 4.4 release notes",
    "2025, 2026",
  })
  void takes_other_things_for_no_edition(String one, String other) {
    assertThat(Edition.of(one).isBefore(Edition.of(other))).isFalse();
  }

  @Test
  void believes_what_a_document_says_of_itself() {
    assertThat(Edition.gone("# ADR 12\nStatus: Superseded by ADR 21\nWe use Spark."))
        .hasValueSatisfying(words -> assertThat(words).contains("Superseded by ADR 21"));
    assertThat(Edition.gone("This policy has been replaced. See the new one.")).isPresent();
    assertThat(Edition.gone("Status: Accepted. It replaces ADR 12 and the old cluster.")).isEmpty();
    assertThat(Edition.gone("A broken laptop is replaced by the service desk.")).isEmpty();
  }

  @Test
  void reads_any_title() {
    assertThat(Edition.of("")).isNotNull();
    assertThat(Edition.of("v".repeat(10_000) + " 2026".repeat(1_000))).isNotNull();
    assertThat(Edition.of("version 99999999999 policy 2026")).isNotNull();
  }
}
