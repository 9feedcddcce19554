package dev.lore.answer.span;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.span.AnswerReader.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AnswerReaderTest {
  private static final String LEAVE =
      "Everybody has 28 days of annual leave a year. Up to five days may be carried over. "
          + "The office in Porto closes on 24 December.";

  private final AnswerReader reader = AnswerReader.shipped();

  @Test
  void quotes_the_stretch_that_answers() {
    assertThat(best("How many days of annual leave do I have?", LEAVE)).contains("28");
    assertThat(best("When does the office in Porto close?", LEAVE)).contains("24 December");
  }

  @Test
  void a_text_about_something_else_is_less_probable() {
    var sources =
        List.of(
            Source.of(LEAVE), Source.of("The harbour crane lifts forty tonnes in a light breeze."));
    var found = reader.read(Question.of("How many days of annual leave do I have?"), sources, 6);
    assertThat(found).hasSize(2);
    assertThat(found.getFirst().source()).isZero();
    assertThat(found.getFirst().probability()).isGreaterThan(found.getLast().probability());
  }

  @Test
  void what_stands_around_a_text_tells_what_it_is_about() {
    var question = Question.of("How many weeks of parental leave are there?");
    var bare = new Source("Every parent gets 16 weeks at full pay.", "", "", Double.NaN);
    var headed =
        new Source("Every parent gets 16 weeks at full pay.", "Parental leave", "", Double.NaN);
    assertThat(reader.read(question, List.of(headed), 6).getFirst().probability())
        .isGreaterThan(reader.read(question, List.of(bare), 6).getFirst().probability());
  }

  @Test
  void a_text_without_words_has_nothing_to_say() {
    var sources = List.of(Source.of(""), Source.of("  \n"), Source.of("—!?"));
    assertThat(reader.read(Question.of("How many days?"), sources, 6)).isEmpty();
  }

  @Test
  void any_text_can_be_read() {
    var hostile =
        List.of(
            Source.of("a,".repeat(30_000)),
            Source.of("word ".repeat(30_000)),
            Source.of("🚢".repeat(5_000)),
            Source.of("x".repeat(100_000)),
            Source.of("休暇は二十八日です。"));
    assertThat(reader.read(Question.of("How many days of leave?"), hostile, 6)).isNotNull();
  }

  @Test
  void reads_the_same_after_being_written() throws IOException {
    var bytes = new ByteArrayOutputStream();
    reader.write(bytes);
    var again = AnswerReader.read(new ByteArrayInputStream(bytes.toByteArray()));
    var question = Question.of("When does the office in Porto close?");
    assertThat(again.read(question, List.of(Source.of(LEAVE)), 6))
        .isEqualTo(reader.read(question, List.of(Source.of(LEAVE)), 6));
  }

  private String best(String question, String text) {
    var sources = List.of(Source.of(text));
    return reader.read(Question.of(question), sources, 6).getFirst().quotation(sources);
  }
}
