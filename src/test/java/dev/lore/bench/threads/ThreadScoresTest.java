package dev.lore.bench.threads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Expected values are worked out by hand.
final class ThreadScoresTest {
  private static final Map<Integer, Set<Integer>> GOLD =
      Map.of(1, Set.of(1), 2, Set.of(1), 3, Set.of(3), 4, Set.of(3));

  @Test
  void the_gold_itself_is_perfect() {
    var scores = new ThreadScores();
    scores.add(GOLD, Map.of(1, 1, 2, 1, 3, 3, 4, 3));
    assertThat(scores.linkF1()).isEqualTo(1);
    assertThat(scores.variationOfInformation()).isEqualTo(1);
    assertThat(scores.oneToOne()).isEqualTo(1);
    assertThat(scores.exactF1()).isEqualTo(1);
  }

  @Test
  void one_message_in_the_wrong_conversation() {
    var scores = new ThreadScores();
    // 4 answers 2: clusters {1,2,4} {3}; gold {1,2} {3,4}
    scores.add(GOLD, Map.of(1, 1, 2, 1, 3, 3, 4, 2));
    assertThat(scores.linkF1()).isEqualTo(0.75);
    // H(gold)=1 bit, H(found)=0.8113, I=0.3113; VI=1.1887; 1 - VI/2
    assertThat(scores.variationOfInformation()).isCloseTo(1 - 1.18872187 / 2, within(1e-6));
    assertThat(scores.oneToOne()).isEqualTo(0.75);
    assertThat(scores.exactF1()).isZero();
  }
}
