package dev.lore.bench.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lore.link.LinkExamples.Annotated;
import dev.lore.link.LinkExamples.Gold;
import dev.lore.link.LinkInput;
import dev.lore.link.Linker;
import dev.lore.model.Mention;
import dev.lore.model.Resolution;
import dev.lore.model.TopicId;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Expected values are worked out by hand.
final class LinkScoresTest {
  private static final String TEXT = "Java and Oslo and Java";

  @Test
  void a_mention_is_right_where_place_and_title_are() {
    var gold =
        new GoldSet(
            "toy",
            List.of(
                new Annotated(
                    TEXT,
                    List.of(
                        new Gold(0, 4, "Java (programming language)"),
                        new Gold(9, 13, "Oslo"),
                        new Gold(18, 22, "Java"),
                        new Gold(14, 17, "")),
                    true)));
    var scores = LinkScores.of(gold, new Says());
    // found: Java the language (right, another case), a wider Oslo (wrong place), and one more
    assertThat(scores.gold()).isEqualTo(3);
    assertThat(scores.found()).isEqualTo(3);
    assertThat(scores.right()).isEqualTo(1);
    assertThat(scores.precision()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(scores.f1()).isCloseTo(1 / 3.0, within(1e-12));
    // told the places, the second is right and the language stands for both Javas
    assertThat(scores.given()).isCloseTo(2 / 3.0, within(1e-12));
  }

  private static final class Says implements Linker {
    @Override
    public List<Mention> link(LinkInput input) {
      return List.of(
          linked(0, 4, "Java_(Programming_language)"),
          linked(5, 13, "Oslo"),
          new Mention(14, 17, "and", new Resolution.Emergent(new TopicId("team:and"), 0.9)),
          linked(18, 22, "Java_(programming_language)"));
    }

    @Override
    public List<Mention> resolve(LinkInput input, List<Span> spans) {
      return spans.stream()
          .map(s ->
              linked(s.start(), s.end(), s.start() == 9 ? "Oslo" : "Java_(programming_language)"))
          .toList();
    }

    @Override
    public String version() {
      return "toy";
    }

    private static Mention linked(int start, int end, String title) {
      return new Mention(
          start,
          end,
          TEXT.substring(start, end),
          new Resolution.Linked(new TopicId("wiki:" + title), 0.9));
    }
  }
}
