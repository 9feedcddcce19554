package dev.lore.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Expected values are worked out by hand.
final class MetricTest {
  @Test
  void ndcg_discounts_by_the_logarithm_of_the_rank() {
    // gains 0/log2(2) + 2/log2(3) + 1/log2(4) over ideal 2/log2(2) + 1/log2(3)
    double expected = (2 / 1.584962500721156 + 0.5) / (2 + 1 / 1.584962500721156);
    assertThat(new Ndcg(10).score(List.of("x", "a", "b"), Map.of("a", 2, "b", 1, "c", -1)))
        .isCloseTo(expected, within(1e-12));
    assertThat(new Ndcg(1).score(List.of("x", "a"), Map.of("a", 2))).isZero();
  }

  @Test
  void recall_counts_a_document_once() {
    assertThat(new RecallAt(3).score(List.of("a", "a", "b", "c"), Set.of("a", "c"))).isEqualTo(0.5);
  }

  @Test
  void f_score_adds_up_over_documents() {
    var sum = new FScore(1, 2, 4).plus(new FScore(2, 2, 2));
    assertThat(sum.precision()).isEqualTo(0.75);
    assertThat(sum.recall()).isEqualTo(0.5);
    assertThat(sum.f1()).isCloseTo(0.6, within(1e-12));
    assertThat(sum.f(2)).isCloseTo(5 * 0.75 * 0.5 / (4 * 0.75 + 0.5), within(1e-12));
    assertThat(FScore.NONE.f1()).isZero();
  }

  @Test
  void auroc_counts_ties_half() {
    double[] scores = {0.1, 0.4, 0.4, 0.8};
    boolean[] positive = {false, true, false, true};
    // pairs: (.4,.1) 1, (.4,.4) .5, (.8,.1) 1, (.8,.4) 1
    assertThat(Auroc.score(scores, positive)).isCloseTo(3.5 / 4, within(1e-12));
  }

  @Test
  void token_f1_drops_articles_and_punctuation() {
    assertThat(TokenF1.score("The 12 weeks.", "12 weeks")).isEqualTo(1);
    assertThat(TokenF1.score("twelve weeks", "12 weeks")).isCloseTo(0.5, within(1e-12));
    assertThat(TokenF1.best("b", List.of("a cat", "b"))).isEqualTo(1);
  }

  @Test
  void intervals_hold_the_mean_and_narrow_with_more_items() {
    var few = new double[20];
    var many = new double[2000];
    Arrays.setAll(few, i -> i % 2);
    Arrays.setAll(many, i -> i % 2);
    var wide = Bootstrap.mean(few);
    var narrow = Bootstrap.mean(many);
    assertThat(wide.value()).isEqualTo(0.5);
    assertThat(wide.low()).isLessThan(0.5);
    assertThat(wide.high()).isGreaterThan(0.5);
    assertThat(narrow.high() - narrow.low()).isLessThan(wide.high() - wide.low());
  }

  @Test
  void a_steady_gain_is_significant_and_equal_runs_are_not() {
    var before = new double[50];
    var after = new double[50];
    Arrays.setAll(after, i -> 0.1 + i % 3 * 0.01);
    assertThat(Bootstrap.pairedP(after, before)).isLessThan(0.01);
    assertThat(Bootstrap.pairedP(before, before)).isEqualTo(1);
  }
}
