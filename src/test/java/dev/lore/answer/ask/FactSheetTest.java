package dev.lore.answer.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.facts.FactSheets;
import dev.lore.model.DocumentId;
import dev.lore.model.Role;
import org.junit.jupiter.api.Test;

final class FactSheetTest {
  private static final String PARENTAL = "Parental leave is 16 weeks at full pay.";

  private final Office office =
      new Office().page("handbook", "Leave › Parental leave", "2026-01-10", PARENTAL);

  @Test
  void a_later_decision_on_the_same_subject_takes_the_place_of_a_fact() {
    decided("2026-06-01", "We decided that parental leave is 20 weeks for everybody.");
    var sheet = sheet();
    assertThat(sheet.facts()).extracting(f -> f.value()).contains("16 weeks");
    assertThat(sheet.later().values())
        .extracting(p -> p.document().value())
        .containsOnly("d2026-06-01");
  }

  @Test
  void a_number_in_a_table_counts_what_its_header_says() {
    office.page(
        "handbook",
        "Leave › Parental leave",
        "2026-01-10",
        "Who | Weeks at full pay\nEach parent | 16\nWho gives birth | 4 in addition");
    decided("2026-06-01", "Parental leave is 20 weeks at full pay for every parent from now on.");
    assertThat(sheet().later().keySet()).extracting(f -> f.value()).containsExactly("16");
  }

  @Test
  void an_earlier_one_another_subject_another_unit_and_the_same_number_do_not() {
    decided("2025-06-01", "We decided that parental leave is 20 weeks for everybody.");
    decided("2026-06-02", "We decided that the parental party is in 20 weeks.");
    decided("2026-06-03", "We decided to pay 900 euros a month in parental leave.");
    decided("2026-06-04", "We decided to keep parental leave at 16 weeks, not 20 weeks.");
    assertThat(sheet().later()).isEmpty();
  }

  @Test
  void what_the_reader_may_not_read_replaces_nothing() {
    office.whispers("w", "Hanne", "2026-06-01", "We decided that parental leave is 20 weeks.");
    office.as("w", Role.DECISION);
    assertThat(sheet().later()).isEmpty();
  }

  private void decided(String day, String text) {
    office.says("d" + day, "Hanne", day, text).as("d" + day, Role.DECISION);
  }

  private dev.lore.answer.facts.FactSheet sheet() {
    office.answers();
    return new FactSheets(office.index()).sheet(new DocumentId("handbook"), Office.EVERYONE);
  }
}
