package dev.lore.role;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.Role;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RoleClassifierTest {
  private static final RoleClassifier ROLES = RoleClassifier.shipped();

  @Test
  void tells_what_messages_do() {
    assertThat(alone("Does anybody know how to restart the search index on staging?"))
        .isEqualTo(Role.QUESTION);
    assertThat(alone("We decided in the board meeting to keep the old warehouse until June."))
        .isEqualTo(Role.DECISION);
    assertThat(alone("Reminder: the office is closed on Monday 3 May, the alarm is being tested."))
        .isEqualTo(Role.ANNOUNCEMENT);
    assertThat(alone("Action item for me: write down the backup steps before the audit."))
        .isEqualTo(Role.ACTION_ITEM);
    assertThat(alone("thanks, you are the best :D")).isEqualTo(Role.SMALL_TALK);
    assertThat(alone("MTBF stands for mean time between failures.")).isEqualTo(Role.DEFINITION);
  }

  @Test
  void knows_an_answer_by_the_question_before_it() {
    var asked =
        new RoleInput.Parent(
            "how do I get access to the dashboards?", false, Duration.ofMinutes(4));
    var answer =
        new RoleInput(
            "you can request it in the portal, under Access, your lead has to approve",
            false,
            Optional.of(asked));
    assertThat(ROLES.of(answer).role()).isEqualTo(Role.ANSWER);
  }

  @Test
  void asking_for_a_decision_is_none() {
    assertThat(alone("Did we decide anything about the new logo yesterday?"))
        .isEqualTo(Role.QUESTION);
    assertThat(alone("I think we should decide that next week, not today."))
        .isNotEqualTo(Role.DECISION);
  }

  @Test
  void hostile_texts_are_answered_like_any_other() {
    assertThat(ROLES.of(RoleInput.alone("   ")).role()).isEqualTo(Role.UNSURE);
    assertThat(ROLES.of(RoleInput.alone("x".repeat(1_000_000))).probability()).isBetween(0.0, 1.0);
    assertThat(ROLES.of(RoleInput.alone("\uD800\u0000?".repeat(1_000))).probability())
        .isBetween(0.0, 1.0);
  }

  private static Role alone(String text) {
    return ROLES.of(RoleInput.alone(text)).role();
  }
}
