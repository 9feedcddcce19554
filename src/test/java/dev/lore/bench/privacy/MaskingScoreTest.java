package dev.lore.bench.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lore.bench.metric.FScore;
import dev.lore.bench.privacy.MaskingScore.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Expected values are worked out by hand.
final class MaskingScoreTest {
  private final MaskingScore score = new MaskingScore();

  @Test
  void an_entity_is_found_when_nine_tenths_of_it_are_hidden_by_whatever_type() {
    var gold = List.of(new Span("PHONE", 0, 10), new Span("NAME", 20, 30), new Span("URL", 40, 50));
    // all of the first under another name, nine of the second, eight of the third
    var masked = List.of(new Span("SSN", 0, 10), new Span("NAME", 21, 30), new Span("URL", 40, 48));
    score.add(gold, masked, Map.of());
    assertThat(score.found()).isEqualTo(new FScore(2, 3, 3));
    assertThat(score.right()).isEqualTo(new FScore(3, 3, 3));
    assertThat(score.figures().get("recall.URL").value()).isZero();
    assertThat(score.figures().get("recall.PHONE").value()).isEqualTo(1);
  }

  @Test
  void a_mask_is_right_when_half_of_it_lies_in_entities() {
    var gold = List.of(new Span("PERSON", 10, 20));
    score.add(gold, List.of(new Span("NAME", 10, 30), new Span("NAME", 9, 31)), labels());
    assertThat(score.right()).isEqualTo(new FScore(1, 2, 2));
    // found, though in a mask that is too wide; precision 1/2, so F2 is 5 (.5)(1) / (4 (.5) + 1)
    assertThat(score.figures().get("f2").value()).isCloseTo(2.5 / 3, within(1e-12));
    assertThat(score.figures().get("recall.NAME").value()).isEqualTo(1);
  }

  @Test
  void texts_add_up_before_anything_is_divided() {
    score.add(List.of(new Span("A", 0, 4)), List.of(new Span("A", 0, 4)), Map.of());
    score.add(List.of(new Span("A", 0, 4), new Span("A", 5, 9)), List.of(), Map.of());
    score.add(List.of(), List.of(new Span("A", 0, 4)), Map.of());
    assertThat(score.recall()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(score.figures().get("precision").value()).isEqualTo(0.5);
  }

  private static Map<String, String> labels() {
    return Map.of("PERSON", "NAME");
  }
}
