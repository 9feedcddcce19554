package dev.lore.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.feedback.UnansweredQuestions.Asked;
import dev.lore.model.PersonId;
import dev.lore.model.Viewer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UnansweredQuestionsTest {
  private static final String SABBATICAL = "How long may a sabbatical be?";

  @TempDir Path folder;

  @Test
  void what_few_ask_in_vain_is_not_kept_and_not_shown() throws IOException {
    var questions = questions("2026-05-04T09:00:00Z");
    for (int round = 0; round < 20; round++) {
      ask(questions, 1, 9, SABBATICAL);
    }
    assertThat(questions.all(true)).isEmpty();
    assertThat(onDisk()).doesNotContain("sabbatical");
  }

  @Test
  void what_many_ask_stands_in_the_list_once_whatever_the_order_of_its_words() throws IOException {
    var questions = questions("2026-05-04T09:00:00Z");
    ask(questions, 1, 6, SABBATICAL);
    // two of them may have the same digest, so that more than ten have to ask
    ask(questions, 7, 13, "a sabbatical, how long may it be");
    assertThat(questions.all(false)).containsExactly(new Asked(SABBATICAL, true));
    assertThat(onDisk()).isEqualTo("2026-05\t" + SABBATICAL);
  }

  @Test
  void the_owners_own_are_for_the_owner_alone_and_outlive_the_process() {
    questions("2026-05-04T09:00:00Z").note(new Viewer.Owner(), SABBATICAL);
    var later = questions("2026-06-20T09:00:00Z");
    assertThat(later.all(true)).containsExactly(new Asked(SABBATICAL, false));
    assertThat(later.all(false)).isEmpty();
    assertThat(questions("2026-09-01T09:00:00Z").all(true)).isEmpty();
  }

  @Test
  void a_guest_and_a_masked_value_leave_nothing_behind() {
    var questions = questions("2026-05-04T09:00:00Z");
    questions.note(new Viewer.Guest(), SABBATICAL);
    questions.note(new Viewer.Owner(), "Whose number is [PHONE_NUMBER]?");
    questions.note(new Viewer.Owner(), "what is it?");
    assertThat(questions.all(true)).isEmpty();
  }

  @Test
  void what_is_forgotten_is_gone_from_the_disk() throws IOException {
    var questions = questions("2026-05-04T09:00:00Z");
    questions.note(new Viewer.Owner(), "When does Ada retire?");
    ask(questions, 1, 13, "Is Ada ill?");
    questions.forget(q -> q.toLowerCase(Locale.ROOT).contains("ada"));
    assertThat(questions.all(true)).isEmpty();
    assertThat(onDisk()).doesNotContainIgnoringCase("ada");
  }

  private UnansweredQuestions questions(String now) {
    return new UnansweredQuestions(
        folder, 10, Clock.fixed(Instant.parse(now), ZoneOffset.UTC), UnansweredQuestionsTest::form);
  }

  /// The long words in the order of the alphabet.
  private static String form(String question) {
    return Arrays.stream(question.toLowerCase(Locale.ROOT).split("\\W+"))
        .filter(word -> word.length() > 2 && !word.equals("what"))
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static void ask(UnansweredQuestions questions, int from, int to, String question) {
    for (int person = from; person <= to; person++) {
      questions.note(new Viewer.Member(new PersonId("p" + person), Set.of()), question);
    }
  }

  private String onDisk() throws IOException {
    var all = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        all.append(Files.readString(file).strip());
      }
    }
    return all.toString();
  }
}
