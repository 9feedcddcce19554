package dev.lore.app.web.show;

import dev.lore.answer.facts.Fact;
import dev.lore.answer.facts.FactSheet;
import dev.lore.answer.facts.Superseded;
import dev.lore.app.web.view.DocumentView;
import dev.lore.app.web.view.DocumentView.BlockView;
import dev.lore.app.web.view.DocumentView.Heading;
import dev.lore.app.web.view.DocumentView.Row;
import dev.lore.app.web.view.Ref;
import dev.lore.app.web.view.Segment;
import dev.lore.index.Names;
import dev.lore.model.Block;
import dev.lore.model.BlockKind;
import dev.lore.model.Document;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Shows a document as it was read: headings, paragraphs, tables, with the pages of the source.
/// Long documents come in parts.
public final class DocumentViews {
  private static final int BLOCKS_A_PART = 150;
  private static final Pattern CELLS = Pattern.compile(" \\| ");
  private final Names names;
  private final Quotes quotes;

  public DocumentViews(Names names) {
    this.names = names;
    this.quotes = new Quotes(names);
  }

  /// @param sheet the facts that stand in it, and what became of them
  /// @param part from 1; 0 for the part in which `at` stands
  /// @param at offset in the text of what was asked for, or -1
  public DocumentView page(Document document, int part, int at, FactSheet sheet) {
    var shown = document.blocks().stream().filter(b -> b.kind() != BlockKind.FURNITURE).toList();
    if (shown.isEmpty() && !document.text().isBlank()) {
      shown = List.of(new Block(BlockKind.PARAGRAPH, 0, 0, 0, document.text().length()));
    }
    int parts = Math.max(1, Math.ceilDiv(shown.size(), BLOCKS_A_PART));
    int wanted = part > 0 ? part : 1 + Math.max(0, holding(shown, at)) / BLOCKS_A_PART;
    int now = Math.clamp(wanted, 1, parts);
    int first = (now - 1) * BLOCKS_A_PART;
    int last = Math.min(shown.size(), first + BLOCKS_A_PART);
    int here = at < 0 ? -1 : holding(shown, at);
    var blocks = new ArrayList<BlockView>();
    for (int i = first + (repeatsTitle(document, shown, first, here) ? 1 : 0); i < last; i++) {
      if (isRow(shown.get(i)) && i > first && isRow(shown.get(i - 1))) {
        blocks.add(grown(blocks.removeLast(), row(document.text(), shown.get(i)), i == here));
      } else {
        blocks.add(block(document.text(), shown.get(i), i, i == here));
      }
    }
    return new DocumentView(
        Links.document(document.id(), title(document)),
        Quotes.kind(document.kind()),
        Quotes.orNull(names.source(document.source()).map(n -> Links.source(document.source(), n))),
        Quotes.orNull(document.author().flatMap(names::personOf).map(Links::person)),
        Quotes.time(document.time()),
        ConversationViews.text(document.place()),
        ConversationViews.original(document.place()),
        shown.stream().mapToInt(Block::page).max().orElse(0),
        outline(document, shown),
        blocks,
        now,
        parts,
        sheet.facts().stream()
            .map(fact -> fact(fact, Optional.ofNullable(sheet.later().get(fact))))
            .toList(),
        Quotes.orNull(sheet.superseded().flatMap(DocumentViews::later)),
        sheet.superseded().filter(s -> s.by().isEmpty()).map(Superseded::title).orElse(""));
  }

  private static Optional<Ref> later(Superseded superseded) {
    return superseded.by().map(id -> Links.document(id, superseded.title()));
  }

  private DocumentView.FactView fact(Fact fact, Optional<Passage> later) {
    var passage = fact.passage();
    return new DocumentView.FactView(
        fact.kind().name().toLowerCase(Locale.ROOT),
        fact.value(),
        fact.subject(),
        fact.sentence(),
        passage.page(),
        Links.documentAt(passage.document(), passage.start() + fact.start()),
        later.map(quotes::excerpt).orElse(null));
  }

  /// Whether the document begins with its title, which stands above it already.
  private static boolean repeatsTitle(Document document, List<Block> blocks, int first, int here) {
    if (first > 0 || here == 0 || blocks.isEmpty()) {
      return false;
    }
    var block = blocks.getFirst();
    return block.kind() == BlockKind.HEADING
        && document.text().substring(block.start(), block.end()).equals(document.title());
  }

  private static int holding(List<Block> blocks, int at) {
    int holding = -1;
    for (int i = 0; i < blocks.size() && blocks.get(i).start() <= at; i++) {
      holding = i;
    }
    return holding;
  }

  private static List<Heading> outline(Document document, List<Block> blocks) {
    var path = Links.document(document.id(), "").url();
    var headings = new ArrayList<Heading>();
    for (int i = 0; i < blocks.size(); i++) {
      var block = blocks.get(i);
      if (block.kind() == BlockKind.HEADING) {
        headings.add(
            new Heading(
                document.text().substring(block.start(), block.end()),
                block.level(),
                block.page(),
                path + "?part=" + (1 + i / BLOCKS_A_PART) + "#b" + i));
      }
    }
    return headings;
  }

  private BlockView block(String text, Block block, int number, boolean here) {
    var words = text.substring(block.start(), block.end());
    boolean code = block.kind() == BlockKind.CODE;
    return new BlockView(
        isRow(block) ? "table" : block.kind().name().toLowerCase(Locale.ROOT),
        block.level(),
        block.page(),
        here ? "here" : "b" + number,
        isRow(block)
            ? List.of()
            : code
                ? List.of(Segment.plain(words))
                : Marked.words(words, Excerpt.whole(words), new int[0], List.of(), names),
        isRow(block) ? List.of(row(text, block)) : List.of(),
        here);
  }

  private static boolean isRow(Block block) {
    return block.kind() == BlockKind.TABLE_ROW || block.kind() == BlockKind.TABLE_HEADER;
  }

  private static Row row(String text, Block block) {
    var cells = List.of(CELLS.split(text.substring(block.start(), block.end()), -1));
    return new Row(block.kind() == BlockKind.TABLE_HEADER, cells);
  }

  private static BlockView grown(BlockView table, Row row, boolean here) {
    var rows = new ArrayList<>(table.rows());
    rows.add(row);
    return new BlockView(
        table.kind(),
        table.level(),
        table.page(),
        here ? "here" : table.anchor(),
        List.of(),
        rows,
        table.here() || here);
  }

  private static String title(Document document) {
    if (!document.title().isBlank()) {
      return document.title();
    }
    return document.kind() == DocumentKind.FILE ? document.place().entry() : "(no subject)";
  }
}
