package dev.lore.answer.span;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuestionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "May I work from abroad?|YES_NO",
        "Who signs the contract?|WHO",
        "Who knows about Kafka?|WHO_KNOWS",
        "Who should I ask about the budget?|WHO_KNOWS",
        "When does the office close?|WHEN",
        "What year was the harbour built?|WHEN",
        "Where is the spare key?|WHERE",
        "How many weeks of parental leave do contractors get?|HOW_MANY",
        "What is the limit for a team dinner?|HOW_MUCH",
        "How much does lunch cost?|HOW_MUCH",
        "How long is the notice period?|HOW_LONG",
        "How do I reset my password?|HOW",
        "Why did we drop Spark?|WHY",
        "What is Bluebird?|DEFINITION",
        "what's an SLO?|DEFINITION",
        "What does SLO stand for?|DEFINITION",
        "What is a per diem?|DEFINITION",
        "What is the per diem for London?|HOW_MUCH",
        "Which language is it written in?|WHAT",
      })
  void tells_what_kind_of_answer_is_asked_for(String question, QuestionType type) {
    assertThat(Question.of(question).type()).isEqualTo(type);
  }

  @Test
  void knows_the_noun_asked_for_and_the_names() {
    var question = Question.of("How many weeks of leave does Mara Lind get in 2026?");
    assertThat(question.focus()).contains("week");
    assertThat(question.names()).containsExactly("mara", "lind");
    assertThat(question.numbers()).containsExactly("2026");
  }

  @Test
  void a_question_of_binding_words_alone_asks_nothing() {
    assertThat(Question.of("").isEmpty()).isTrue();
    assertThat(Question.of("what is the of and?").isEmpty()).isTrue();
    assertThat(Question.of("?!? *** ((").isEmpty()).isTrue();
  }

  @Test
  void a_very_long_question_is_cut() {
    assertThat(Question.of("leave ".repeat(20_000)).text()).hasSize(Question.MAX_CHARS);
  }
}
