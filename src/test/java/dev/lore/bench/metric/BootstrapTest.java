package dev.lore.bench.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/// Against what theory says, and against trying all the ways there are.
final class BootstrapTest {
  /// A thousand ways are drawn: a probability is right within three of its standard errors.
  private static final double DRAWN = 0.047;

  @Test
  void the_interval_of_a_share_is_that_of_the_normal_law() {
    var items = new double[400];
    Arrays.fill(items, 0, 120, 1);
    var share = Bootstrap.mean(items);
    double error = 1.96 * Math.sqrt(0.3 * 0.7 / 400);
    assertThat(share.low()).isCloseTo(0.3 - error, within(0.008));
    assertThat(share.high()).isCloseTo(0.3 + error, within(0.008));
  }

  @Test
  void the_interval_of_few_items_is_that_of_all_resamples() {
    double[] items = {0.1, 0.2, 0.4, 0.8};
    var means = new double[256];
    for (int way = 0; way < means.length; way++) {
      for (int draw = 0; draw < 4; draw++) {
        means[way] += items[way >> 2 * draw & 3] / 4;
      }
    }
    Arrays.sort(means);
    var figure = Bootstrap.mean(items);
    assertThat(figure.value()).isCloseTo(0.375, within(1e-12));
    assertThat(figure.low()).isCloseTo(means[6], within(0.03));
    assertThat(figure.high()).isCloseTo(means[249], within(0.05));
  }

  @Test
  void eight_gains_of_eight_come_by_chance_twice_in_256() {
    var before = new double[8];
    var after = new double[8];
    Arrays.fill(after, 0.25);
    assertThat(Bootstrap.pairedP(after, before)).isCloseTo(2 / 256.0, within(0.009));
  }

  @Test
  void a_paired_difference_is_as_rare_as_among_all_signs() {
    var random = new SplittableRandom(5);
    for (int round = 0; round < 5; round++) {
      var one = random.doubles(10).toArray();
      var other = random.doubles(10).map(v -> 0.9 * v).toArray();
      int asLarge = 0;
      double observed = Math.abs(sum(one, other, 0));
      for (int signs = 0; signs < 1024; signs++) {
        asLarge += Math.abs(sum(one, other, signs)) >= observed - 1e-12 ? 1 : 0;
      }
      assertThat(Bootstrap.pairedP(one, other)).isCloseTo(asLarge / 1024.0, within(DRAWN));
    }
  }

  private static double sum(double[] one, double[] other, int signs) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (signs >> i & 1) == 0 ? one[i] - other[i] : other[i] - one[i];
    }
    return sum;
  }

  @Test
  void a_difference_of_f1_is_as_rare_as_among_all_swaps() {
    FScore[] one = {
      new FScore(3, 4, 4), new FScore(2, 2, 3), new FScore(0, 1, 2), new FScore(4, 5, 4),
      new FScore(1, 1, 1), new FScore(2, 4, 3), new FScore(3, 3, 3), new FScore(1, 2, 2)
    };
    FScore[] other = {
      new FScore(2, 4, 4), new FScore(1, 3, 3), new FScore(1, 1, 2), new FScore(2, 5, 4),
      new FScore(0, 1, 1), new FScore(2, 3, 3), new FScore(2, 4, 3), new FScore(1, 3, 2)
    };
    ToDoubleFunction<FScore> f1 = FScore::f1;
    double observed = Math.abs(difference(one, other, 0));
    int asLarge = 0;
    for (int swaps = 0; swaps < 256; swaps++) {
      asLarge += Math.abs(difference(one, other, swaps)) >= observed - 1e-12 ? 1 : 0;
    }
    assertThat(asLarge).isBetween(2, 254);
    assertThat(Bootstrap.pairedP(one, other, f1)).isCloseTo(asLarge / 256.0, within(DRAWN));
  }

  private static double difference(FScore[] one, FScore[] other, int swaps) {
    var left = FScore.NONE;
    var right = FScore.NONE;
    for (int i = 0; i < one.length; i++) {
      boolean swapped = (swaps >> i & 1) == 1;
      left = left.plus(swapped ? other[i] : one[i]);
      right = right.plus(swapped ? one[i] : other[i]);
    }
    return left.f1() - right.f1();
  }
}
