package dev.lore.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class WordPiecesTest {
  private final WordPieces pieces =
      new WordPieces(Map.of("harbour", 1, "har", 2, "##bour", 3, "##s", 4, "##pilot", 5, "s", 6));

  @Test
  void the_longest_piece_wins() {
    assertThat(pieces.split("harbours")).containsExactly(1, 4);
  }

  @Test
  void pieces_that_go_on_start_no_word() {
    assertThat(pieces.split("harpilot")).containsExactly(2, 5);
    assertThat(pieces.split("s")).containsExactly(6);
    assertThat(pieces.split("bour")).isEmpty();
  }

  @Test
  void what_no_piece_fits_is_left_out() {
    assertThat(pieces.split("harxxs")).containsExactly(2, 4);
    assertThat(pieces.split("")).isEmpty();
  }

  @Test
  void an_endless_word_has_an_end() {
    assertThat(pieces.split("s".repeat(1_000_000))).hasSizeLessThan(10_000);
  }
}
