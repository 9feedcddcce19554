package dev.lore.bench.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.retrieval.ListwiseFit.Ranked;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Fits weights to made-up questions of which one column tells the right candidate.
final class ListwiseFitTest {
  @Test
  void the_column_that_tells_the_right_one_gets_more_weight_than_by_hand() {
    var weights = ListwiseFit.weights(questions(7), new double[] {0.5, 0.5, 0.5});
    assertThat(weights[1]).isGreaterThan(weights[0]);
    assertThat(weights[2]).isLessThan(weights[0]);
  }

  @Test
  void the_same_questions_give_the_same_weights() {
    var byHand = new double[] {1, 1, 1};
    assertThat(ListwiseFit.weights(questions(8), byHand))
        .isEqualTo(ListwiseFit.weights(questions(8), byHand));
  }

  /// Column 0 is noise, column 1 is high for the right candidate, column 2 low.
  private static List<Ranked> questions(long seed) {
    var random = new Random(seed);
    var questions = new ArrayList<Ranked>();
    for (int i = 0; i < 60; i++) {
      var rows = new double[12][];
      var right = new boolean[12];
      int at = random.nextInt(12);
      for (int row = 0; row < 12; row++) {
        right[row] = row == at;
        double tells = row == at ? 1 : 0;
        rows[row] =
            new double[] {
              random.nextDouble(), random.nextDouble() + tells, random.nextDouble() - tells / 2
            };
      }
      questions.add(new Ranked(rows, right, 1));
    }
    return questions;
  }
}
