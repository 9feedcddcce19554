package dev.lore.read.document;

import static dev.lore.read.document.MadeDocuments.BOLD;
import static dev.lore.read.document.MadeDocuments.PLAIN;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.BlockKind;
import dev.lore.model.RawReference;
import dev.lore.read.SkipReason;
import dev.lore.read.TextExtractor;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentExtractorTest {
  private final DocumentExtractor extractor = new DocumentExtractor();

  @Test
  void pdf_has_pages_headings_furniture_and_joined_lines() throws IOException {
    var pdf =
        MadeDocuments.pdf(
            4,
            (pen, page) ->
                pen.text(PLAIN, 8, 72, 40, "Harbour handbook, page " + page)
                    .text(BOLD, 18, 72, 100, "Chapter " + "ABCD".charAt(page - 1))
                    .text(
                        PLAIN, 11, 72, 130, "Every ship that enters the harbour keeps to its star-")
                    .text(
                        PLAIN,
                        11,
                        72,
                        144,
                        "board side and sounds the horn before the narrow bend.")
                    .text(PLAIN, 11, 72, 180, "A new paragraph begins here and it ends.")
                    .text(PLAIN, 8, 300, 760, Integer.toString(page)));
    var text = text("handbook.pdf", pdf);
    assertThat(blocks(text))
        .contains(
            "p2 FURNITURE: Harbour handbook, page 2",
            "p2 HEADING: Chapter B",
            "p2 PARAGRAPH: Every ship that enters the harbour keeps to its starboard side and"
                + " sounds the horn before the narrow bend.",
            "p2 PARAGRAPH: A new paragraph begins here and it ends.",
            "p2 FURNITURE: 2");
    assertThat(text.title().expose()).isEqualTo("Chapter A");
    assertThat(text.author().expose()).isEqualTo("Ada Example");
  }

  @Test
  void a_cover_gives_the_house_and_the_book() throws IOException {
    var pdf =
        MadeDocuments.pdf(
            2,
            (pen, page) -> {
              if (page == 1) {
                pen.text(BOLD, 28, 72, 100, "Meridian Works")
                    .text(BOLD, 20, 72, 160, "Travel Rules");
              } else {
                pen.text(PLAIN, 10, 72, 72, "Trains before planes, wherever the day allows it.");
              }
            });
    assertThat(text("rules.pdf", pdf).title().expose()).isEqualTo("Meridian Works: Travel Rules");
  }

  @Test
  void pdf_columns_are_read_one_after_the_other() throws IOException {
    var pdf =
        MadeDocuments.pdf(
            1,
            (pen, page) -> {
              for (var line = 0; line < 10; line++) {
                pen.text(PLAIN, 10, 60, 100 + 12 * line, "left column line with words no. " + line);
                pen.text(
                    PLAIN, 10, 320, 100 + 12 * line, "right column line with words no. " + line);
              }
            });
    var text = text("paper.pdf", pdf).text().expose();
    assertThat(text.indexOf("left column line with words no. 9"))
        .isLessThan(text.indexOf("right column line with words no. 0"));
  }

  @Test
  void pdf_tables_keep_their_rows() throws IOException {
    var cells =
        List.of(
            List.of("Route", "Ferry", "Price"),
            List.of("North quay", "Plover", "12.50"),
            List.of("South quay", "Heron", "9.00"));
    var pdf =
        MadeDocuments.pdf(
            1,
            (pen, page) -> {
              for (var row = 0; row < 3; row++) {
                for (var column = 0; column < 3; column++) {
                  pen.text(
                      PLAIN, 10, 72 + 150 * column, 100 + 18 * row, cells.get(row).get(column));
                }
              }
            });
    assertThat(blocks(text("prices.pdf", pdf)))
        .containsExactly(
            "p1 TABLE_HEADER: Route | Ferry | Price",
            "p1 TABLE_ROW: North quay | Plover | 12.50",
            "p1 TABLE_ROW: South quay | Heron | 9.00");
  }

  @Test
  void office_documents_keep_headings_tables_and_slides() throws IOException {
    assertThat(blocks(text("rules.docx", MadeDocuments.docx())))
        .containsExactly(
            "p0 HEADING: Harbour rules",
            "p0 PARAGRAPH: Ships keep to the right.",
            "p0 TABLE_HEADER: Ship | Berth",
            "p0 TABLE_ROW: Plover | 7");
    assertThat(blocks(text("tides.pptx", MadeDocuments.pptx())))
        .containsExactly("p1 PARAGRAPH: Tides rise twice a day", "p2 PARAGRAPH: The moon pulls");
    assertThat(blocks(text("prices.xlsx", MadeDocuments.xlsx())))
        .containsExactly(
            "p1 HEADING: Prices",
            "p1 TABLE_HEADER: Route |  | Price",
            "p1 TABLE_ROW: North |  | 12.5");
  }

  @Test
  void markdown_keeps_front_matter_tables_and_code() {
    var text =
        text(
            "tides.qmd",
            """
            ---
            title: Tides
            author: [Ada Example, Bob Example]
            date: 2026-03-14
            tags: [sea, moon]
            ---

            # Why tides rise {#sec-why}

            The *moon* pulls, see [the table](x.html).

            - first
              - second

            | Day | Height |
            |-----|--------|
            | Mon | 2 m    |

            ```{r}
            plot(tide)
            ```
            """);
    assertThat(text.title().expose()).isEqualTo("Tides");
    assertThat(text.author().expose()).isEqualTo("Ada Example, Bob Example");
    assertThat(text.time()).contains(Instant.parse("2026-03-14T00:00:00Z"));
    assertThat(text.attributes().get("front.tags").expose()).isEqualTo("sea, moon");
    assertThat(blocks(text))
        .containsExactly(
            "p0 HEADING: Why tides rise",
            "p0 PARAGRAPH: The moon pulls, see the table.",
            "p0 LIST_ITEM: first",
            "p0 LIST_ITEM: second",
            "p0 TABLE_HEADER: Day | Height",
            "p0 TABLE_ROW: Mon | 2 m",
            "p0 CODE: plot(tide)");
  }

  @Test
  void links_are_kept_with_their_labels() {
    var markdown =
        text(
            "a.md",
            "See [the *tide* table](tides/x.html), [here](#top) and <https://example.org>.");
    assertThat(markdown.text().expose())
        .isEqualTo("See the tide table, here and https://example.org.");
    assertThat(links(markdown))
        .containsExactly(
            "the tide table > tides/x.html", "https://example.org > https://example.org");
    var html =
        text(
            "a.html",
            "<html><body><p>Ask <a href='mailto:x@example.org'>the <b>office</b></a> or"
                + " <a href='javascript:go()'>go</a>.</p></body></html>");
    assertThat(html.text().expose()).isEqualTo("Ask the office or go.");
    assertThat(links(html)).containsExactly("the office > mailto:x@example.org");
  }

  @Test
  void links_of_a_pdf_are_kept_with_the_words_they_lie_on() throws IOException {
    var pdf =
        MadeDocuments.pdf(
            1,
            (pen, page) -> {
              pen.text(PLAIN, 10, 72, 100, "Boats that come here late look here for a free place,");
              pen.text(PLAIN, 10, 72, 114, "and ask the harbour of-");
              pen.text(PLAIN, 10, 72, 128, "fice before they land.");
              var at = 72 + width("Boats that come here late look ");
              pen.link("https://tides.example/berths", at, 90, at + width("here"), 103);
              var asks = 72 + width("and ask the ");
              pen.link("mailto:x@example.org", asks, 104, asks + width("harbour of-"), 117);
              pen.link("mailto:x@example.org", 72, 118, 72 + width("fice"), 131);
              pen.link("javascript:go()", 72, 90, 200, 103);
              pen.link("https://tides.example/empty", 300, 600, 400, 610);
            });
    var text = text("harbour.pdf", pdf);
    assertThat(text.text().expose())
        .isEqualTo(
            "Boats that come here late look here for a free place, and ask the harbour office"
                + " before they land.");
    assertThat(links(text))
        .containsExactly(
            "here > https://tides.example/berths",
            "harbour of > mailto:x@example.org",
            "fice > mailto:x@example.org");
    assertThat(text.references().getFirst().start()).isEqualTo(31);
  }

  private static float width(String words) throws IOException {
    return PLAIN.getStringWidth(words) / 100;
  }

  @Test
  void marks_of_links_in_the_input_are_no_links() {
    var text = text("a.md", "A \ufdd00\ufdd1forged\ufdd2 one, [a real](b.md) one\ufdd2.");
    assertThat(text.text().expose()).doesNotContain("\ufdd0", "\ufdd1", "\ufdd2");
    assertThat(links(text)).contains("a real > b.md");
  }

  @Test
  void a_table_whose_second_column_are_rising_numbers_is_no_table_of_contents() throws IOException {
    var pdf =
        MadeDocuments.pdf(
            1,
            (pen, page) -> {
              pen.text(BOLD, 10, 60, 100, "Grade").text(BOLD, 10, 320, 100, "EUR a day");
              for (var line = 1; line < 10; line++) {
                pen.text(PLAIN, 10, 60, 100 + 16 * line, "Grade number " + line);
                pen.text(PLAIN, 10, 320, 100 + 16 * line, Integer.toString(40 + line));
              }
            });
    assertThat(blocks(text("grades.pdf", pdf)))
        .contains("p1 TABLE_HEADER: Grade | EUR a day", "p1 TABLE_ROW: Grade number 9 | 49");
  }

  private static List<String> links(TextExtractor.Text text) {
    var words = text.text().expose();
    return text.references().stream()
        .map(RawReference.ToLink.class::cast)
        .map(link -> words.substring(link.start(), link.end()) + " > " + link.target().expose())
        .toList();
  }

  @Test
  void html_shows_what_a_reader_sees() {
    var text =
        text(
            "page.html",
            """
            <!doctype html><html lang=en><head><title>Tides</title>
            <meta name=author content="Ada Example"><script>alert(1)</script></head>
            <body><nav>Home Away</nav><h1>Why</h1><p>The <b>moon</b> pulls.</p>
            <p style="display: none">unseen</p>
            <table><tr><th>Day<th>Height</tr><tr><td>Mon<td>2 m</tr></table></body></html>
            """);
    assertThat(blocks(text))
        .containsExactly(
            "p0 FURNITURE: Home Away",
            "p0 HEADING: Why",
            "p0 PARAGRAPH: The moon pulls.",
            "p0 TABLE_HEADER: Day | Height",
            "p0 TABLE_ROW: Mon | 2 m");
  }

  @Test
  void text_of_old_encodings_is_readable() {
    var latin =
        "Gr\u00fc\u00dfe aus K\u00f6ln, und noch ein paar Worte."
            .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    assertThat(((TextExtractor.Text) extractor.extract("a.txt", latin)).text().expose())
        .startsWith("Gr\u00fc\u00dfe aus K\u00f6ln");
  }

  @Test
  void what_cannot_be_read_says_why_and_what_to_do() throws IOException {
    var pdf = MadeDocuments.pdf(1, (pen, page) -> pen.text(PLAIN, 10, 72, 72, "secret"), true);
    assertThat(reason("locked.pdf", pdf)).isEqualTo(SkipReason.ENCRYPTED);
    assertThat(reason("scan.pdf", MadeDocuments.pdf(2, (_, _) -> {})))
        .isEqualTo(SkipReason.NO_TEXT);
    assertThat(reason("cut.docx", Arrays.copyOf(MadeDocuments.docx(), 2000)))
        .isIn(SkipReason.MALFORMED, SkipReason.UNKNOWN_FORMAT);
    assertThat(reason("broken.pdf", "%PDF-1.7\nnothing".getBytes(UTF_8)))
        .isEqualTo(SkipReason.MALFORMED);
    assertThat(reason("photo.jpg", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2}))
        .isEqualTo(SkipReason.UNKNOWN_FORMAT);
    assertThat(reason("empty.md", new byte[0])).isEqualTo(SkipReason.EMPTY);
  }

  @Test
  void a_document_that_takes_too_long_or_too_much_is_given_up() {
    var large = "word ".repeat(400_000).getBytes(UTF_8);
    var tight =
        new DocumentExtractor(new DocumentLimits(10 << 20, 1000, 10, Duration.ofSeconds(9)));
    assertThat(((TextExtractor.Nothing) tight.extract("a.txt", large)).reason())
        .isEqualTo(SkipReason.TOO_LARGE);
    var hasty = new DocumentExtractor(new DocumentLimits(10 << 20, 9_000_000, 10, Duration.ZERO));
    assertThat(((TextExtractor.Nothing) hasty.extract("a.txt", large)).detail()).contains("longer");
  }

  private SkipReason reason(String name, byte[] content) {
    return ((TextExtractor.Nothing) extractor.extract(name, content)).reason();
  }

  private TextExtractor.Text text(String name, String content) {
    return text(name, content.getBytes(UTF_8));
  }

  private TextExtractor.Text text(String name, byte[] content) {
    return (TextExtractor.Text) extractor.extract(name, content);
  }

  private static List<String> blocks(TextExtractor.Text text) {
    return text.blocks().stream()
        .map(block ->
            "p%d %s: %s"
                .formatted(
                    block.page(),
                    block.kind() == BlockKind.HEADING ? "HEADING" : block.kind(),
                    text.text().expose().substring(block.start(), block.end())))
        .toList();
  }
}
