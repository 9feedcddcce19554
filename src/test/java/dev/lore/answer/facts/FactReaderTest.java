package dev.lore.answer.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.facts.Fact.Kind;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FactReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The hotel limit is 140 EUR a night.|AMOUNT|140 EUR a night",
        "Lunch costs $12.50 in the canteen.|AMOUNT|$12.50",
        "Pay goes on at 80 % after that.|AMOUNT|80 %",
        "Notice is three months.|DURATION|three months",
        "You may work 30 working days from abroad.|DURATION|30 working days",
        "Up to five may be carried over until 31 March.|DEADLINE|until 31 March",
        "Tell us at least six weeks before the birth.|DEADLINE|at least six weeks before",
        "The plan starts on 1 October 2026 for all.|DATE|1 October 2026",
        "Contractors are not eligible for the bonus.|ELIGIBILITY|eligible",
        "If it is lost, ask Hanne Vestergaard for a new one.|CONTACT|ask Hanne Vestergaard",
      })
  void reads_a_value_with_its_kind(String text, Kind kind, String value) {
    assertThat(facts(text)).anyMatch(f -> f.kind() == kind && f.value().equals(value));
  }

  @Test
  void keeps_the_sentence_and_the_heading() {
    var fact =
        facts("The first is short. The hotel limit is 140 EUR. The last is short.").getFirst();
    assertThat(fact.sentence()).isEqualTo("The hotel limit is 140 EUR.");
    assertThat(fact.subject()).isEqualTo("Hotels");
    assertThat(fact.passage().text().substring(fact.start(), fact.end())).isEqualTo("140 EUR");
  }

  @Test
  void a_stretch_is_one_fact_only() {
    assertThat(facts("It is open until 31 March.")).hasSize(1);
  }

  @Test
  void a_row_of_a_table_is_a_fact_about_its_first_cell_in_what_the_header_counts() {
    var facts = facts("Town | EUR a day\nOslo | 66\nLima, Quito | 48\n\nKeep the receipts.");
    assertThat(facts).extracting(Fact::value).containsExactly("66", "48");
    assertThat(facts).extracting(Fact::kind).containsOnly(Kind.AMOUNT);
    assertThat(facts)
        .extracting(Fact::subject)
        .containsExactly("Hotels: Oslo, EUR a day", "Hotels: Lima, Quito, EUR a day");
    assertThat(facts).extracting(Fact::sentence).containsExactly("Oslo | 66", "Lima, Quito | 48");
  }

  @Test
  void in_a_table_of_changes_what_was_before_is_no_fact() {
    var facts = facts("What | Before | Now\nLeave | 24 days | 26 days");
    assertThat(facts).extracting(Fact::value).containsExactly("26 days");
  }

  @Test
  void plain_prose_has_no_facts() {
    assertThat(facts("We sail at dawn and return when the wind turns.")).isEmpty();
  }

  @Test
  void any_text_can_be_read() {
    assertThat(facts("1".repeat(50_000))).isNotNull();
    assertThat(facts("1,".repeat(20_000) + " EUR")).isNotNull();
    assertThat(facts("ask The ".repeat(10_000))).isNotNull();
  }

  private static List<Fact> facts(String text) {
    var document = new DocumentId("file:handbook");
    return FactReader.in(
        new Passage(
            new PassageId("file:handbook#0"),
            document,
            new SourceId("files"),
            DocumentKind.FILE,
            0,
            text.length(),
            text,
            "Handbook",
            "Travel › Hotels",
            3,
            Instant.EPOCH,
            Optional.empty(),
            List.of(),
            new ChannelId("files"),
            new ConversationId("file:handbook"),
            0,
            Noise.NONE,
            List.of()));
  }
}
