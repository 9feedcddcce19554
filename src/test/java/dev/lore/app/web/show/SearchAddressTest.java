package dev.lore.app.web.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.show.SearchAddress.Filter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SearchAddressTest {
  private static final SearchAddress ASKED =
      SearchAddress.of(
          Map.of(
              "q", List.of(" roll & back "),
              "channel", List.of("slack:C1", "-slack:C2", ""),
              "from", List.of("2026-03-01"),
              "page", List.of("2")));

  @Test
  void is_written_as_it_was_read() {
    assertThat(ASKED.url())
        .isEqualTo(
            "/search?q=roll+%26+back&channel=slack%3AC1&channel=-slack%3AC2&from=2026-03-01&page=2");
  }

  @Test
  void tells_what_is_wanted_from_what_is_left_out() {
    assertThat(ASKED.wanted(Filter.CHANNEL)).containsExactly("slack:C1");
    assertThat(ASKED.unwanted(Filter.CHANNEL)).containsExactly("slack:C2");
  }

  @Test
  void starts_over_at_the_first_page_when_it_is_narrowed() {
    var narrowed = ASKED.with(Filter.CHANNEL, "slack:C2");

    assertThat(narrowed.page()).isZero();
    assertThat(narrowed.wanted(Filter.CHANNEL)).containsExactly("slack:C1", "slack:C2");
    assertThat(narrowed.unwanted(Filter.CHANNEL)).isEmpty();
    assertThat(narrowed.without(Filter.CHANNEL, "slack:C1").url()).doesNotContain("C1");
  }

  @Test
  void refuses_a_day_that_is_none() {
    assertThatThrownBy(() -> SearchAddress.of(Map.of("to", List.of("tomorrow"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("2024-03-31");
  }

  @Test
  void refuses_a_question_of_a_book_s_length() {
    assertThatThrownBy(() -> SearchAddress.of(Map.of("q", List.of("x".repeat(1_001)))))
        .isInstanceOf(Refusal.class);
  }
}
