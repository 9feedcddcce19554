package dev.lore.pipeline.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.pipeline.corpus.CorpusText.Piece;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CorpusTextTest {
  private static List<String> pieces(String text, int longest) {
    return CorpusText.pieces(text, longest).stream()
        .map((Piece piece) -> text.substring(piece.start(), piece.end()))
        .toList();
  }

  @Test
  void a_short_text_stays_whole() {
    assertThat(pieces("  The ferry is late. ", 100)).containsExactly("The ferry is late.");
    assertThat(pieces(" \n ", 100)).isEmpty();
  }

  @Test
  void a_long_one_is_cut_where_a_sentence_ends() {
    var text = "The ferry is late. Nobody knows why. It may sail at noon. Or not.";
    assertThat(pieces(text, 40))
        .containsExactly("The ferry is late. Nobody knows why.", "It may sail at noon. Or not.");
  }

  @Test
  void nothing_is_lost_however_short_the_pieces_and_no_word_is_cut_that_need_not_be() {
    var text = "harbour ".repeat(50) + "x".repeat(90) + " harbour";
    for (int longest : new int[] {10, 25, 60}) {
      var pieces = pieces(text, longest);
      assertThat(pieces).allMatch(piece -> piece.length() <= longest);
      assertThat(String.join("", pieces).replace(" ", "")).isEqualTo(text.replace(" ", ""));
      assertThat(pieces.getFirst()).endsWith("harbour");
    }
  }
}
