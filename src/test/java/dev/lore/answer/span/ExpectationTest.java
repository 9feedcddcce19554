package dev.lore.answer.span;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpectationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "How many weeks of leave do I get?|16 weeks at full pay|true",
        "How many weeks of leave do I get?|16 paid weeks|true",
        "How many weeks of leave do I get?|within 24 months|false",
        "How many parking spaces are there?|no parking spaces at all|true",
        "How many parking spaces are there?|four places for an office|false",
        "How much does Spark cost?|640 EUR a month|true",
        "How much does Spark cost?|since 2023|false",
        "How long is the trial period?|four months|true",
        "How long is the trial period?|more months|false",
        "How often are reviews?|twice in April and October|true",
        "When do I get my salary?|the 27th|true",
        "When do I get my salary?|2027|false",
        "When was the harbour built?|1931|true",
        "When do we sail?|at 7:15|true",
        "Why did we stop?|because it rained|true",
      })
  void a_stretch_is_held_to_the_kind_of_thing_that_is_asked_for(
      String question, String said, boolean met) {
    var text = SpanText.of(said);
    assertThat(new Expectation(Question.of(question), text).isMet(new SpanText.Range(0, text.size)))
        .isEqualTo(met);
  }
}
