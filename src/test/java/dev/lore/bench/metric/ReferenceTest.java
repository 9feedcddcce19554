package dev.lore.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lore.bench.metric.SpanScore.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/// Values that the field's own scripts, papers and textbooks give for the same input.
final class ReferenceTest {
  private static final Map<String, Integer> GRADES = Map.of("a", 3, "b", 2, "c", 1, "d", 0);

  @Test
  void ndcg_as_in_jarvelin_and_kekalainen() {
    // the grades 3 2 3 0 1 2 in this order, two more documents of grades 3 and 2 not found
    var grades = Map.of("d1", 3, "d2", 2, "d3", 3, "d4", 0, "d5", 1, "d6", 2, "d7", 3, "d8", 2);
    assertThat(new Ndcg(6).score(List.of("d1", "d2", "d3", "d4", "d5", "d6"), grades))
        .isCloseTo(0.785, within(0.0005));
  }

  @Test
  void ranking_metrics_as_trec_eval_counts_them() {
    var ranked = List.of("x", "a", "y", "c", "z");
    // relevant a b c; found at ranks 2 and 4
    assertThat(new AveragePrecision().score(ranked, GRADES))
        .isCloseTo((1 / 2.0 + 2 / 4.0) / 3, within(1e-12));
    assertThat(new ReciprocalRank().score(ranked, GRADES)).isEqualTo(0.5);
    assertThat(new PrecisionAt(10).score(ranked, GRADES)).isEqualTo(0.2);
    assertThat(new RecallAt(3).score(ranked, GRADES)).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(new HitAt(1).score(ranked, GRADES)).isZero();
    assertThat(new HitAt(2).score(ranked, GRADES)).isEqualTo(1);
    assertThat(new ReciprocalRank().score(List.of("d", "x"), GRADES)).isZero();
  }

  @Test
  void span_scores_as_in_the_example_of_seqeval() {
    // y_true O O O B-MISC I-MISC I-MISC O / B-PER I-PER O; y_pred has MISC begin one word early
    var first = SpanScore.of(List.of(new Span(2, 6, "MISC")), List.of(new Span(3, 6, "MISC")));
    var second = SpanScore.of(List.of(new Span(0, 2, "PER")), List.of(new Span(0, 2, "PER")));
    assertThat(first.plus(second).f1()).isEqualTo(0.5);
    assertThat(SpanScore.of(List.of(new Span(0, 2, "ORG")), List.of(new Span(0, 2, "PER"))).f1())
        .isZero();
  }

  @Test
  void rouge_as_in_the_example_of_rouge_score() {
    var reference = "The quick brown fox jumps over the lazy dog";
    var text = "The quick brown dog jumps on the log.";
    assertThat(Rouge.n(1, text, reference).precision()).isEqualTo(0.75);
    assertThat(Rouge.n(1, text, reference).recall()).isCloseTo(0.6667, within(1e-4));
    assertThat(Rouge.l(text, reference).precision()).isEqualTo(0.625);
    assertThat(Rouge.l(text, reference).recall()).isCloseTo(0.5556, within(1e-4));
    assertThat(Rouge.n(2, text, reference).truePositives()).isEqualTo(2);
  }

  @Test
  void kappa_of_the_usual_table_of_twenty_five_ten_fifteen() {
    var one = new ArrayList<String>();
    var other = new ArrayList<String>();
    fill(one, other, "yes", "yes", 20);
    fill(one, other, "yes", "no", 5);
    fill(one, other, "no", "yes", 10);
    fill(one, other, "no", "no", 15);
    assertThat(CohenKappa.score(one, other)).isCloseTo(0.4, within(1e-12));
    assertThat(CohenKappa.score(one, one)).isEqualTo(1);
  }

  private static void fill(
      List<String> one, List<String> other, String first, String second, int times) {
    for (int i = 0; i < times; i++) {
      one.add(first);
      other.add(second);
    }
  }

  @Test
  void alpha_of_krippendorffs_own_example_with_missing_labels() {
    // Krippendorff 2011, C: four observers, twelve units, nominal alpha 0.743
    String[] observers = {
      "1 2 3 3 2 1 4 1 2 * * *",
      "1 2 3 3 2 2 4 1 2 5 * 3",
      "* 3 3 3 2 3 4 2 2 5 1 *",
      "1 2 3 3 2 4 4 1 2 5 1 *"
    };
    var units = new ArrayList<List<String>>();
    for (int unit = 0; unit < 12; unit++) {
      var labels = new ArrayList<String>();
      for (String observer : observers) {
        var label = observer.split(" ")[unit];
        if (!label.equals("*")) {
          labels.add(label);
        }
      }
      units.add(labels);
    }
    assertThat(KrippendorffAlpha.nominal(units)).isCloseTo(0.743, within(0.0005));
  }

  @Test
  void one_to_one_is_the_best_matching_not_the_greedy_one() {
    // overlaps: gold A with x 3, y 2; gold B with x 2: greedy takes 3, the best 2 + 2
    var clusters = new Clustering();
    add(clusters, "A", "x", 3);
    add(clusters, "A", "y", 2);
    add(clusters, "B", "x", 2);
    assertThat(clusters.oneToOne()).isCloseTo(4 / 7.0, within(1e-12));
  }

  @Test
  void matchings_are_as_large_as_trying_all_finds() {
    var random = new SplittableRandom(7);
    for (int round = 0; round < 200; round++) {
      var weights = new int[1 + random.nextInt(5)][1 + random.nextInt(5)];
      for (var row : weights) {
        for (int j = 0; j < row.length; j++) {
          row[j] = random.nextInt(10);
        }
      }
      assertThat(Assignment.largest(weights)).isEqualTo(largest(weights, 0, 0));
    }
  }

  private static long largest(int[][] weights, int row, int taken) {
    if (row == weights.length) {
      return 0;
    }
    long best = largest(weights, row + 1, taken);
    for (int j = 0; j < weights[row].length; j++) {
      if ((taken & 1 << j) == 0) {
        best = Math.max(best, weights[row][j] + largest(weights, row + 1, taken | 1 << j));
      }
    }
    return best;
  }

  @Test
  void clusters_by_kummerfelds_measures() {
    // gold {1 2} {3 4}, found {1 2 4} {3}: H(gold, found) 1.5 bits, I 0.3113
    var clusters = new Clustering();
    add(clusters, "A", "x", 2);
    add(clusters, "B", "y", 1);
    add(clusters, "B", "x", 1);
    assertThat(clusters.variationOfInformation())
        .isCloseTo(1 - (1.5 - 0.31127812) / 2, within(1e-6));
    assertThat(clusters.oneToOne()).isEqualTo(0.75);
    assertThat(clusters.exact()).isEqualTo(new FScore(0, 1, 2));
    assertThat(clusters.together()).isEqualTo(new FScore(1, 3, 2));
  }

  private static void add(Clustering clusters, String gold, String found, int times) {
    for (int i = 0; i < times; i++) {
      clusters.add(gold, found);
    }
  }
}
