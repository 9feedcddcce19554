package dev.lore.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lore.model.AccountId;
import dev.lore.model.Audience;
import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.ChannelId;
import dev.lore.model.ConversationId;
import dev.lore.model.Document;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Noise;
import dev.lore.model.Passage;
import dev.lore.model.Place;
import dev.lore.model.Reference;
import dev.lore.model.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PassageCutterTest {
  private final StringBuilder text = new StringBuilder();
  private static final AccountId CY = new AccountId("mail:cy");

  private final List<Block> blocks = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();

  @Test
  void a_message_is_one_passage_without_the_space_around_it() {
    text.append("  Hello\n\nthere \n");
    assertThat(cut(DocumentKind.MESSAGE))
        .extracting(Passage::text)
        .containsExactly("Hello\n\nthere");
  }

  @Test
  void a_message_of_nothing_has_no_passage() {
    text.append(" \n ");
    assertThat(cut(DocumentKind.MESSAGE)).isEmpty();
  }

  @Test
  void a_mail_gives_what_its_author_wrote() {
    add(BlockKind.PARAGRAPH, 0, "I agree.");
    add(BlockKind.QUOTE, 0, "> Shall we move?");
    add(BlockKind.PARAGRAPH, 0, "Next week then.");
    add(BlockKind.SIGNATURE, 0, "-- \nNora");
    assertThat(cut(DocumentKind.MAIL))
        .extracting(Passage::text)
        .containsExactly("I agree.", "Next week then.");
  }

  @Test
  void what_a_mail_passes_on_is_by_whoever_wrote_it_or_by_nobody_known() {
    add(BlockKind.PARAGRAPH, 0, "Please read.");
    add(BlockKind.FURNITURE, 0, "From: Cy");
    references.add(new Reference.ToPerson(text.length() - 3, text.length() - 1, CY));
    add(BlockKind.FORWARDED, 0, "The tables are out.");
    add(BlockKind.FORWARDED, 0, "Mind the tide.");
    add(BlockKind.FURNITURE, 0, "From: somebody");
    add(BlockKind.FORWARDED, 0, "Which tables?");
    assertThat(cut(DocumentKind.MAIL))
        .extracting(Passage::text, Passage::heading, Passage::author)
        .containsExactly(
            tuple("Please read.", "", Optional.empty()),
            tuple("The tables are out.\nMind the tide.", "forwarded", Optional.of(CY)),
            tuple("Which tables?", "forwarded", Optional.empty()));
  }

  @Test
  void paragraphs_share_a_passage_up_to_its_length() {
    for (int i = 0; i < 5; i++) {
      add(BlockKind.PARAGRAPH, 0, "A sentence of forty characters, said ok. ".repeat(10).strip());
    }
    var passages = cut(DocumentKind.MAIL);
    assertThat(passages).hasSize(3).allMatch(p -> p.text().length() <= PassageCutter.MAIL_CHARS);
  }

  @Test
  void a_long_paragraph_is_cut_after_a_sentence() {
    add(BlockKind.PARAGRAPH, 0, "Words that go on for a while and end. ".repeat(100).strip());
    var passages = cut(DocumentKind.FILE);
    assertThat(passages)
        .allMatch(p -> p.text().length() <= PassageCutter.FILE_CHARS)
        .allMatch(p -> p.text().endsWith("."));
  }

  @Test
  void a_heading_with_only_deeper_headings_under_it_stays_in_their_path() {
    add(BlockKind.HEADING, 1, "Leave");
    add(BlockKind.HEADING, 2, "Parental leave");
    add(BlockKind.PARAGRAPH, 0, "Twelve weeks.");
    add(BlockKind.HEADING, 2, "To be written");
    add(BlockKind.HEADING, 2, "Sick leave");
    add(BlockKind.PARAGRAPH, 0, "As long as it takes.");
    assertThat(cut(DocumentKind.FILE))
        .extracting(Passage::heading, Passage::text)
        .containsExactly(
            tuple("Leave › Parental leave", "Twelve weeks."),
            tuple("Leave", "To be written"),
            tuple("Leave › Sick leave", "As long as it takes."));
  }

  @Test
  void a_passage_of_a_file_knows_its_headings_and_page_and_crosses_none() {
    add(BlockKind.HEADING, 1, "Travel");
    add(BlockKind.PARAGRAPH, 0, "Book early.");
    add(BlockKind.HEADING, 2, "Trains");
    add(BlockKind.FURNITURE, 0, "Page 3 of 20");
    add(BlockKind.PARAGRAPH, 0, "Second class.");
    add(BlockKind.HEADING, 1, "Leave");
    var passages = cut(DocumentKind.FILE);
    assertThat(passages)
        .extracting(Passage::heading, Passage::text)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Travel", "Book early."),
            org.assertj.core.groups.Tuple.tuple("Travel › Trains", "Second class."),
            org.assertj.core.groups.Tuple.tuple("", "Leave"));
    assertThat(passages.getFirst().page()).isEqualTo(2);
  }

  @Test
  void later_rows_of_a_long_table_carry_its_header() {
    add(BlockKind.HEADING, 1, "Rates");
    add(BlockKind.TABLE_HEADER, 0, "City | Rate");
    for (int i = 0; i < 60; i++) {
      add(BlockKind.TABLE_ROW, 0, "A city with a rather long name " + i + " | 100");
    }
    var passages = cut(DocumentKind.FILE);
    assertThat(passages).hasSizeGreaterThan(1);
    assertThat(passages.getFirst().text()).startsWith("City | Rate\n");
    assertThat(passages.get(1).heading()).isEqualTo("Rates › City | Rate");
  }

  @Test
  void text_without_any_white_space_is_cut_between_whole_letters() {
    text.append("\uD83D\uDE80".repeat(3000));
    assertThat(cut(DocumentKind.MESSAGE))
        .hasSize(2)
        .allMatch(p -> Character.isHighSurrogate(p.text().charAt(0)));
  }

  @Test
  void a_file_without_blocks_is_cut_into_its_paragraphs() {
    text.append("One.\n\n").append("x".repeat(1199)).append("\n\nThree.");
    assertThat(cut(DocumentKind.FILE))
        .extracting(Passage::text)
        .hasSize(3)
        .contains("One.", "Three.");
  }

  private void add(BlockKind kind, int level, String words) {
    int start = text.length();
    text.append(words);
    blocks.add(new Block(kind, level, 2, start, text.length()));
    text.append('\n');
  }

  /// Every passage is exactly its stretch of the text, and they do not overlap.
  private List<Passage> cut(DocumentKind kind) {
    var document =
        new Document(
            new DocumentId("file:1"),
            new SourceId("docs"),
            kind,
            new Place("a.zip", "b.md", 0, ""),
            "Title",
            text.toString(),
            blocks,
            references,
            Optional.empty(),
            List.of(),
            Instant.EPOCH,
            Optional.empty(),
            new ChannelId("docs"),
            Optional.empty(),
            Optional.empty(),
            Audience.EVERYONE,
            Noise.NONE,
            Map.of(),
            List.of());
    var passages = PassageCutter.cut(document, new ConversationId("c"), 0);
    int last = 0;
    for (var passage : passages) {
      assertThat(text.substring(passage.start(), passage.end())).isEqualTo(passage.text());
      assertThat(passage.start()).isGreaterThanOrEqualTo(last);
      last = passage.end();
    }
    return passages;
  }
}
