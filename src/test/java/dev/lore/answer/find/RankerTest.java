package dev.lore.answer.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class RankerTest {
  @Test
  void reads_what_it_wrote() {
    var ranker = Ranker.of(Map.of(Feature.WORDS_SCALED, 1.0, Feature.ASKS, -0.25));
    var again = Ranker.parse(ranker.written().lines().toList());
    assertThat(again.weight(Feature.WORDS_SCALED)).isEqualTo(1);
    assertThat(again.weight(Feature.ASKS)).isEqualTo(-0.25);
    assertThat(again.weight(Feature.MEANING)).isZero();
  }

  @Test
  void what_is_unknown_counts_nothing() {
    var ranker = Ranker.of(Map.of(Feature.SPEAKER, 2.0, Feature.COVERAGE, 1.0));
    var row = new Features();
    row.set(Feature.COVERAGE, 0.5);
    assertThat(ranker.score(row.row())).isEqualTo(0.5);
    row.set(Feature.SPEAKER, 1);
    assertThat(ranker.score(row.row())).isEqualTo(2.5);
  }

  @Test
  void the_shipped_one_weighs_words_and_meaning() {
    assertThat(Ranker.shipped().weight(Feature.WORDS_SCALED)).isPositive();
    assertThat(Ranker.shipped().weight(Feature.MEANING_SCALED)).isPositive();
  }

  @Test
  void the_shipped_one_is_the_file_that_its_card_tells_of() throws Exception {
    var weights = resource("ranker.txt");
    var digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(weights));
    assertThat(new String(resource("ranker.md"), StandardCharsets.UTF_8))
        .as("the card is written for what lore train ranker made; weights are not changed by hand")
        .contains(digest);
    assertThat(new String(weights, StandardCharsets.UTF_8))
        .endsWith(Ranker.shipped().written())
        .startsWith("# Written by lore train ranker");
  }

  private static byte[] resource(String name) throws IOException {
    try (var stream = Objects.requireNonNull(Ranker.class.getResourceAsStream(name))) {
      return stream.readAllBytes();
    }
  }

  @Test
  void a_line_that_is_no_weight_is_told() {
    assertThatThrownBy(() -> Ranker.parse(List.of("WORDS 1 2"))).hasMessageContaining("WORDS 1 2");
  }
}
