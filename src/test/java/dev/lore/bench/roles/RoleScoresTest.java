package dev.lore.bench.roles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lore.bench.metric.FScore;
import dev.lore.model.Role;
import dev.lore.role.RoleClassifier.Found;
import org.junit.jupiter.api.Test;

/// Expected values are worked out by hand.
final class RoleScoresTest {
  private final RoleScores scores = new RoleScores();

  @Test
  void each_role_counts_alike_and_silence_is_a_miss() {
    add(Role.QUESTION, Role.QUESTION, 0.9);
    add(Role.QUESTION, Role.QUESTION, 0.7);
    add(Role.QUESTION, Role.ANSWER, 0.6);
    add(Role.ANSWER, Role.ANSWER, 0.8);
    add(Role.DECISION, Role.UNSURE, 0.3);
    assertThat(scores.of(Role.QUESTION)).isEqualTo(new FScore(2, 2, 3));
    assertThat(scores.of(Role.ANSWER)).isEqualTo(new FScore(1, 2, 1));
    assertThat(scores.of(Role.DECISION)).isEqualTo(new FScore(0, 0, 1));
    // F1 .8, 2/3 and 0
    assertThat(scores.macroF1()).isCloseTo((0.8 + 2 / 3.0) / 3, within(1e-12));
    assertThat(scores.accuracy()).isEqualTo(0.6);
    assertThat(scores.abstained()).isEqualTo(0.2);
    // stated .9 + .7 + .6 + .8 + .3 of five, right three of five
    assertThat(scores.overconfidence()).isCloseTo(3.3 / 5 - 0.6, within(1e-12));
  }

  @Test
  void halves_add_up_to_the_whole() {
    add(Role.QUESTION, Role.QUESTION, 1);
    var other = new RoleScores();
    other.add(Role.QUESTION, new Found(Role.OTHER, 1));
    other.add(Role.OTHER, new Found(Role.OTHER, 1));
    scores.add(other);
    assertThat(scores.of(Role.QUESTION)).isEqualTo(new FScore(1, 1, 2));
    assertThat(scores.of(Role.OTHER)).isEqualTo(new FScore(1, 2, 1));
    assertThat(scores.accuracy()).isCloseTo(2 / 3.0, within(1e-12));
  }

  private void add(Role gold, Role found, double probability) {
    scores.add(gold, new Found(found, probability));
  }
}
