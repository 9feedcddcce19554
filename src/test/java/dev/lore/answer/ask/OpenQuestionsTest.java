package dev.lore.answer.ask;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.open.OpenQuestion;
import dev.lore.answer.open.OpenQuestion.Origin;
import dev.lore.answer.open.OpenQuestions;
import dev.lore.archive.Decided;
import dev.lore.feedback.UnansweredQuestions;
import dev.lore.index.Readers;
import dev.lore.model.Decision;
import dev.lore.model.DocumentId;
import dev.lore.model.Quoted;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.model.Viewer;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OpenQuestionsTest {
  private static final String SABBATICAL = "How long may a sabbatical be?";

  @TempDir Path folder;
  private final Office office =
      new Office()
          .says("m1", "Mara", "2026-02-01", "The ferry to Merrow leaves from pier nine.")
          .whispers("w1", "Hanne", "2026-03-01", "The Osprey offer is 850 thousand euros.");
  private UnansweredQuestions asked;
  private OpenQuestions questions;
  private Answers answers;

  @BeforeEach
  void open() {
    asked = new UnansweredQuestions(folder, 3, Clock.systemUTC(), SameQuestion::form);
    answers = office.answers();
    questions =
        new OpenQuestions(
            office.index(), office, () -> answers, this::decided, asked, question -> Set.of());
  }

  @Test
  void what_the_owner_asks_in_vain_gathers_for_the_owner() {
    ask(SABBATICAL);
    assertThat(questions.all(new Readers.All()))
        .extracting(OpenQuestion::question, OpenQuestion::origin)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(SABBATICAL, Origin.OWN));
    assertThat(questions.all(Office.EVERYONE)).isEmpty();
  }

  @Test
  void what_is_answered_does_not_gather() {
    ask("Where does the ferry to Merrow leave from?");
    ask("sabbatical");
    assertThat(questions.all(new Readers.All())).isEmpty();
  }

  @Test
  void wordings_of_one_question_stand_together() {
    keep(SABBATICAL);
    keep("how long may a sabbatical be");
    keep("How long can a sabbatical be?");
    keep("How many sheep are in Merrow?");
    var all = questions.all(Office.EVERYONE);
    assertThat(all).hasSize(2);
    assertThat(all.get(1).others()).hasSize(1);
  }

  @Test
  void questions_about_different_places_do_not() {
    keep("How long is a sabbatical in Oslo?");
    keep("How long is a sabbatical in Lima?");
    assertThat(questions.all(Office.EVERYONE)).hasSize(2);
  }

  @Test
  void a_question_goes_when_somebody_says_the_answer() {
    keep(SABBATICAL);
    assertThat(questions.all(Office.EVERYONE)).hasSize(1);
    office.says("m9", "Hanne", "2026-06-01", "A sabbatical may be as long as three months.");
    answers = office.answers();
    assertThat(questions.all(Office.EVERYONE)).isEmpty();
  }

  @Test
  void a_question_goes_when_an_answer_is_pinned() {
    keep(SABBATICAL);
    office.decisions.add(
        new Decision.AnswerPinned(
            SABBATICAL, new Quoted(new DocumentId("m1"), 0, 9), Office.later()));
    assertThat(questions.all(Office.EVERYONE)).isEmpty();
  }

  @Test
  void a_word_that_only_few_may_read_hides_the_question_from_all_others() {
    keep("Who signed the Osprey contract in Merrow?");
    assertThat(questions.all(Office.EVERYONE)).isEmpty();
    assertThat(questions.any(Office.EVERYONE)).isFalse();
    assertThat(questions.all(Office.INSIDER)).hasSize(1);
  }

  @Test
  void a_topic_has_the_questions_that_name_it() {
    keep("How many sheep are in Merrow?");
    keep(SABBATICAL);
    assertThat(questions.about(topic("Merrow"), Office.EVERYONE))
        .extracting(OpenQuestion::question)
        .containsExactly("How many sheep are in Merrow?");
    assertThat(questions.about(topic("Mer"), Office.EVERYONE)).isEmpty();
  }

  @Test
  void a_dropped_question_is_gone_and_names_the_decision_that_kept_it() {
    keep(SABBATICAL);
    ask("How long can a sabbatical be?");
    assertThat(questions.drop("how long may a sabbatical be")).containsExactly(1L);
    office.decisions.clear();
    assertThat(questions.all(new Readers.All())).isEmpty();
  }

  private void ask(String question) {
    if (!answers.quoted(AskRequest.of(question), new Readers.All()).found()) {
      questions.note(new Viewer.Owner(), question);
    }
  }

  private void keep(String question) {
    office.decisions.add(new Decision.QuestionLeftOpen(question, Office.later()));
  }

  private List<Decided> decided() {
    var decided = new ArrayList<Decided>();
    office.decisions.forEach(d -> decided.add(new Decided(decided.size() + 1, d)));
    return decided;
  }

  private static Topic topic(String name) {
    return new Topic(
        new TopicId("team:" + name), name, Optional.empty(), "", List.of(), List.of(), "test");
  }
}
