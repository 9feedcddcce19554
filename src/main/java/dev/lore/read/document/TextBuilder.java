package dev.lore.read.document;

import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.RawReference;
import dev.lore.model.RawText;
import dev.lore.read.InputException;
import dev.lore.read.SkipReason;
import dev.lore.read.TextExtractor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Collects the text and the blocks of one document, in order. Ends in an [InputException] when the
/// text grows too large or the time is over. Not thread-safe.
final class TextBuilder {
  private static final int COVER_LINES = 3;
  private static final int TITLE_PAGES = 2;
  private static final int MOST_LINKS = 20_000;
  private static final Set<String> NO_AUTHORS =
      Set.of(
          "python-docx",
          "microsoft office user",
          "unknown",
          "user",
          "admin",
          "administrator",
          "apache poi",
          "openpyxl",
          "anonymous",
          "author",
          "your name",
          "root",
          "owner",
          "none");

  private final DocumentLimits limits;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<RawReference> references = new ArrayList<>();
  private final LinkMarks links = new LinkMarks();
  private final Map<String, RawText> attributes = new TreeMap<>();
  private String title = "";
  private String author = "";
  private Optional<Instant> time = Optional.empty();

  TextBuilder(DocumentLimits limits) {
    this.limits = limits;
  }

  DocumentLimits limits() {
    return limits;
  }

  /// The first title that is not blank stays.
  void title(String value) {
    if (title.isEmpty()) {
      title = LinkMarks.strip(Tidy.line(value));
    }
  }

  /// The first author that is a person's name stays; many files name the program that wrote them.
  void author(String value) {
    var tidy = Tidy.line(value);
    if (author.isEmpty() && !NO_AUTHORS.contains(tidy.toLowerCase(Locale.ROOT))) {
      author = tidy;
    }
  }

  void time(Optional<Instant> value) {
    time = time.or(() -> value);
  }

  void attribute(String name, String value) {
    var tidy = Tidy.line(value);
    if (!tidy.isEmpty()) {
      attributes.putIfAbsent(name, RawText.of(tidy));
    }
  }

  /// The largest of the first headings, for formats that tell no title. A cover that names the
  /// house above the book gives both: six handbooks of one house are told apart by the second.
  void titleFromHeadings() {
    if (title.isEmpty()) {
      blocks.stream()
          .filter(block -> block.kind() == BlockKind.HEADING && block.page() <= TITLE_PAGES)
          .min(Comparator.comparingInt(Block::level))
          .ifPresent(block -> title = words(block) + belowOnCover(block));
    }
  }

  /// The heading right below the title on a page that has nothing but a few headings.
  private String belowOnCover(Block first) {
    var page = blocks.stream().filter(block -> block.page() == first.page()).toList();
    int below = page.indexOf(first) + 1;
    boolean cover =
        first.page() > 0
            && page.size() <= COVER_LINES
            && page.stream().allMatch(block -> block.kind() == BlockKind.HEADING);
    return cover && below < page.size() ? ": " + words(page.get(below)) : "";
  }

  private String words(Block block) {
    return text.substring(block.start(), block.end());
  }

  void heading(int level, String words, int page) throws InputException {
    block(BlockKind.HEADING, Math.clamp(level, 1, 6), Tidy.line(words), page);
  }

  void paragraph(String words, int page) throws InputException {
    block(BlockKind.PARAGRAPH, 0, Tidy.lines(words), page);
  }

  void listItem(int depth, String words, int page) throws InputException {
    block(BlockKind.LIST_ITEM, Math.max(1, depth), Tidy.lines(words), page);
  }

  void quote(String words, int page) throws InputException {
    block(BlockKind.QUOTE, 0, Tidy.lines(words), page);
  }

  void code(String words, int page) throws InputException {
    block(BlockKind.CODE, 0, Tidy.code(words), page);
  }

  void furniture(String words, int page) throws InputException {
    block(BlockKind.FURNITURE, 0, Tidy.line(words), page);
  }

  /// A row of a table; one without any text is left out.
  void row(boolean header, List<String> cells, int page) throws InputException {
    var tidy = cells.stream().map(Tidy::line).toList();
    if (tidy.stream().anyMatch(cell -> !cell.isEmpty())) {
      block(
          header ? BlockKind.TABLE_HEADER : BlockKind.TABLE_ROW,
          0,
          String.join(" | ", tidy).strip(),
          page);
    }
  }

  /// Whether any text was found that is more than furniture.
  boolean hasText() {
    return blocks.stream().anyMatch(block -> block.kind() != BlockKind.FURNITURE);
  }

  /// Ends the work when the time is over.
  static void checkTime() throws InputException {
    if (Thread.currentThread().isInterrupted()) {
      throw new InputException(SkipReason.TOO_LARGE, "took too long to read; split it");
    }
  }

  TextExtractor.Text build() {
    return new TextExtractor.Text(
        RawText.of(title),
        RawText.of(text.toString()),
        blocks,
        references,
        RawText.of(author),
        time,
        attributes);
  }

  /// A label that leads somewhere, to be put among words of a block.
  String link(String label, String target) {
    return links.around(label, target);
  }

  /// Links of a page of which only the words are known; call it after the page's blocks.
  void linksOf(int page, List<PdfLinks.Link> ofPage) throws InputException {
    if (!ofPage.isEmpty()) {
      var search =
          new LabelSearch(text, blocks.stream().filter(block -> block.page() == page).toList());
      for (var link : ofPage) {
        checkTime();
        if (references.size() < MOST_LINKS) {
          search.find(link).ifPresent(references::add);
        }
      }
    }
  }

  private void block(BlockKind kind, int level, String marked, int page) throws InputException {
    checkTime();
    var words = LinkMarks.strip(marked);
    if (words.isEmpty()) {
      return;
    }
    if ((long) text.length() + words.length() > limits.maxChars()) {
      throw new InputException(
          SkipReason.TOO_LARGE,
          "holds more than %,d characters; split it".formatted(limits.maxChars()));
    }
    if (!blocks.isEmpty()) {
      text.append(runsOn(blocks.getLast().kind(), kind) ? "\n" : "\n\n");
    }
    var start = text.length();
    text.append(links.take(marked, start, references));
    blocks.add(new Block(kind, level, page, start, text.length()));
  }

  private static boolean runsOn(BlockKind before, BlockKind now) {
    return switch (now) {
      case LIST_ITEM -> before == BlockKind.LIST_ITEM;
      case TABLE_ROW -> before == BlockKind.TABLE_ROW || before == BlockKind.TABLE_HEADER;
      default -> false;
    };
  }
}
