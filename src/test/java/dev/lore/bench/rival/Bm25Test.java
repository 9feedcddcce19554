package dev.lore.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.bench.rival.Rival.Text;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class Bm25Test {
  private static final List<Text> CORPUS =
      List.of(
          new Text("a", "Ferries", "the ferry leaves at seven, ferries wait for nobody"),
          new Text(
              "b", "Crew", "the crew of the ferry sleeps on board of a ferry that is very long"),
          new Text("c", "Tide", "high tide at seven"));

  @Test
  void rare_and_repeated_words_count_more() throws IOException {
    try (var rival = Rival.open("bm25", CORPUS)) {
      assertThat(rival.rank("ferry", 10)).containsExactly("b", "a");
      assertThat(rival.rank("tide at seven", 10)).startsWith("c");
      assertThat(rival.rank("the ferries of the crew", 1)).containsExactly("b");
      assertThat(rival.rank("nothing like it", 10)).isEmpty();
    }
  }

  @Test
  void long_documents_and_repeated_words_are_held_back_as_its_two_values_say() throws IOException {
    var texts =
        List.of(
            new Text("short", "", "a ferry"),
            new Text("long", "", "the ferry and the crew of the ferry and its cook and its dog"),
            new Text("other", "", "high tide"));
    try (var lengthCounts = Rival.bm25(texts, 0.9, 1);
        var countsOnly = Rival.bm25(texts, 0.9, 0)) {
      assertThat(lengthCounts.rank("ferry", 1)).containsExactly("short");
      assertThat(countsOnly.rank("ferry", 1)).containsExactly("long");
    }
    assertThatThrownBy(() -> Rival.bm25(texts, 0.9, 2)).hasMessageContaining("b 2.0");
  }

  @Test
  void a_program_is_asked_only_where_it_is_installed() {
    assertThat(Rival.lacks("bm25")).isEmpty();
    assertThat(Rival.lacks("lore")).isEmpty();
    for (String name : List.of("notmuch", "mu")) {
      assertThat(Rival.lacks(name))
          .isEqualTo(
              MailProgram.isInstalled(name)
                  ? Optional.empty()
                  : Optional.of(name + " is not installed"));
    }
    assertThatThrownBy(() -> Rival.open("oracle", CORPUS)).hasMessageContaining("none of lore");
  }
}
