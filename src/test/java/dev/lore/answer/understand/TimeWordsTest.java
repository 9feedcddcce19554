package dev.lore.answer.understand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Wednesday 25 November 2026 is today.
final class TimeWordsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          what was decided about pricing last month?, last month, 2026-10-01, 2026-11-01
          what did we say yesterday, yesterday, 2026-11-24, 2026-11-25
          outages this week, this week, 2026-11-23, 2026-11-30
          incidents in the last two weeks, in the last two weeks, 2026-11-11, 2026-11-26
          who asked on Monday?, on Monday, 2026-11-23, 2026-11-24
          what changed in December?, in December, 2025-12-01, 2026-01-01
          what changed in March 2024?, in March 2024, 2024-03-01, 2024-04-01
          what happened on 3 May 2025?, on 3 May 2025, 2025-05-03, 2025-05-04
          news since 2026-10-01, since 2026-10-01, 2026-10-01, +999999999-12-31
          what was agreed last quarter?, last quarter, 2026-07-01, 2026-10-01
          """)
  void finds_days_relative_to_the_newest_talk(
      String question, String words, LocalDate from, LocalDate to) {
    var days = TimeWords.in(question, TODAY).orElseThrow();
    assertThat(days.words()).isEqualTo(words);
    assertThat(days.from()).isEqualTo(from);
    assertThat(days.to()).isEqualTo(to);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "which deadline is in March?",
        "what may I do on call?",
        "the last week of the sprint-week",
        "is it version 2024?",
        "what happened on 31 February 2025?",
        "what did #last-month say",
        ""
      })
  void leaves_other_words_alone(String question) {
    assertThat(TimeWords.in(question, TODAY)).isEmpty();
  }
}
