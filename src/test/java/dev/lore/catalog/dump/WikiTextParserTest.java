package dev.lore.catalog.dump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class WikiTextParserTest {
  @Test
  void links_give_target_and_the_text_that_shows_them() {
    var text =
        WikiTextParser.parse(
            "A [[Java (programming language)|Java]] program, two [[dog]]s, [[coffee#History]],"
                + " [[:Category:Islands]], ''[[new_York City|NYC]]''.");
    assertThat(text.links())
        .extracting(WikiLink::target, WikiLink::anchor)
        .containsExactly(
            tuple("Java (programming language)", "Java"),
            tuple("Dog", "dogs"),
            tuple("Coffee", "coffee#History"),
            tuple("New York City", "NYC"));
  }

  @Test
  void leaves_out_what_is_not_prose() {
    var text =
        WikiTextParser.parse(
            """
            {{Infobox|name=x {{nested|[[Not seen]]}} }}
            <!-- hidden [[Hidden]] --><ref name="a">[[In a note]]</ref><ref name="b"/>
            {| class="wikitable"
            | [[Cell]]
            |}
            [[File:Map.png|thumb|A map of [[Elsewhere]]]]
            '''Lore''' is a &quot;base&quot;<br/>of [https://example.org knowledge].
            == History ==
            [[Category:Software]]
            """);
    assertThat(text.plain().strip()).isEqualTo("Lore is a \"base\" of knowledge.");
    assertThat(text.links()).isEmpty();
    assertThat(text.categories()).containsExactly("Software");
  }

  @Test
  void the_first_link_of_each_item_is_a_meaning() {
    var text =
        WikiTextParser.parse(
            "'''Java''' may be:\n"
                + "* [[Java (island)]], part of [[Indonesia]]\n"
                + "* the [[Java coffee]]\n"
                + "{{Disambiguation}}");
    assertThat(text.disambiguation()).isTrue();
    assertThat(text.links().stream().filter(WikiLink::opensItem).map(WikiLink::target))
        .containsExactly("Java (island)", "Java coffee");
  }

  @Test
  void markup_left_open_ends_with_the_text() {
    for (var open :
        new String[] {"[[", "{{", "{|", "<ref>", "<!--", "[http", "&", "''", "[[a|", "=="}) {
      assertThat(WikiTextParser.parse("before " + open).plain()).startsWith("before");
      assertThat(WikiTextParser.parse(open.repeat(2_000))).isNotNull();
    }
  }

  @Test
  void any_mixture_of_markup_is_read_to_its_end() {
    var pieces =
        new String[] {
          "[[",
          "]]",
          "{{",
          "}}",
          "{|",
          "|}",
          "|",
          "<ref>",
          "</ref>",
          "\n*",
          "a b",
          "&amp;",
          "'''",
          "<",
          ">",
          "[",
          "http://x y]",
          "Category:"
        };
    var random = new Random(7);
    for (int i = 0; i < 500; i++) {
      var text = new StringBuilder();
      for (int p = 0; p < 60; p++) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      assertThat(WikiTextParser.parse(text.toString()).plain().length())
          .isLessThanOrEqualTo(text.length());
    }
  }

  @Test
  void the_first_sentence_stands_without_its_pronunciation() {
    assertThat(
            FirstSentence.of(
                "\n\nJ. R. R. Nobody (; born 1892) was a writer of St. Louis. He wrote.\nMore."))
        .isEqualTo("J. R. R. Nobody (born 1892) was a writer of St. Louis.");
    assertThat(FirstSentence.of("Apollo (Attic: , Doric: ; ) is a deity of the Greeks. So."))
        .isEqualTo("Apollo is a deity of the Greeks.");
    assertThat(FirstSentence.of("")).isEmpty();
  }
}
