package dev.lore.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lore.bench.metric.FScore;
import dev.lore.bench.run.RunDetails;
import org.junit.jupiter.api.Test;

final class ExamplesTest {
  @Test
  void a_score_is_a_mean_over_examples_with_its_interval() {
    var examples = new Examples();
    for (int i = 0; i < 40; i++) {
      examples.score("q" + i, "hit@5", i % 4 != 0);
    }
    var figure = examples.outcome().figures().get("hit@5");
    assertThat(figure.value()).isEqualTo(0.75);
    assertThat(figure.low()).isBetween(0.5, 0.75);
    assertThat(figure.high()).isBetween(0.75, 0.95);
  }

  @Test
  void counts_are_added_up_before_they_are_divided() {
    var outcome =
        new Examples()
            .count("a", "link", new FScore(1, 2, 4))
            .count("b", "link", new FScore(2, 2, 2))
            .share("a", "given", 1, 4)
            .share("b", "given", 2, 2)
            .outcome();
    assertThat(outcome.figures().get("link-f1").value()).isCloseTo(0.6, within(1e-12));
    assertThat(outcome.figures().get("link-precision").value()).isEqualTo(0.75);
    assertThat(outcome.figures().get("link-recall").value()).isEqualTo(0.5);
    assertThat(outcome.figures().get("given").value()).isEqualTo(0.5);
    assertThat(outcome.figures().keySet())
        .containsExactly("link-f1", "link-precision", "link-recall", "given");
  }

  @Test
  void the_worst_examples_come_with_what_was_expected() {
    var outcome =
        new Examples()
            .count("good", "", new FScore(2, 2, 2))
            .count("bad", "", new FScore(0, 1, 2))
            .note("bad", "expected Rust, found nothing")
            .outcome();
    var worst = RunDetails.of(outcome).worst("f1", true, 1);
    assertThat(worst)
        .containsExactly(new RunDetails.Scored("bad", 0, "expected Rust, found nothing"));
  }
}
