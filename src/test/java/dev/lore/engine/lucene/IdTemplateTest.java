package dev.lore.engine.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.ChannelId;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdTemplateTest {
  private final IdTemplate template =
      new IdTemplate(new ChannelId("slack:T1/C1"), Instant.ofEpochSecond(1_756_713_600L, 200_000));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "slack:T1/C1/1756713600.000200",
        "slack:T1/C1/1756713600.000200/slack:T1/C1/1756713600.000200",
        "mail:somebody@example.com",
        "",
        "\u0001",
        "\u0002 and \u0001",
        "\u0003slack:T1/C1/1756713600.000200"
      })
  void any_id_comes_back_as_it_was(String id) {
    assertThat(template.restore(template.shorten(id))).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(strings = "slack:T1/C1/1756713600.000200")
  void an_id_of_channel_and_time_takes_three_characters(String id) {
    assertThat(template.shorten(id)).hasSize(3);
  }
}
