package dev.lore.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PiecesTest {
  @Test
  void pieces_follow_each_other_without_gap() {
    var text = "one two three\n".repeat(10_000);
    int at = 0;
    for (var piece : Pieces.of(text)) {
      assertThat(piece.start()).isEqualTo(at);
      assertThat(piece.end() - piece.start()).isBetween(1, Pieces.MAX);
      at = piece.end();
    }
    assertThat(at).isEqualTo(text.length());
  }

  @Test
  void no_surrogate_pair_is_cut() {
    var text = "a" + "🚢".repeat(Pieces.MAX);
    for (var piece : Pieces.of(text)) {
      assertThat(Character.isLowSurrogate(text.charAt(piece.start()))).isFalse();
    }
  }

  @Test
  void avoided_spans_move_along() {
    assertThat(Pieces.within(new int[] {5, 15, 30, 40}, new Linker.Span(10, 20)))
        .containsExactly(0, 5);
  }
}
