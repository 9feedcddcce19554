package dev.lore.examples;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Heading;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/// A Markdown script as the blocks that the PDF and DOCX writers set.
final class Prose {
  /// How a run of text is set.
  enum Face {
    PLAIN,
    BOLD,
    ITALIC,
    CODE
  }

  record Run(String text, Face face) {}

  sealed interface Block {
    record Title(int level, String text) implements Block {}

    record Text(List<Run> runs) implements Block {}

    /// @param marker a bullet, or the item's number and a full stop
    record Item(String marker, List<Run> runs) implements Block {}

    record Note(List<Run> runs) implements Block {}

    /// @param rows the first one is the head
    record Table(List<List<String>> rows) implements Block {}
  }

  private Prose() {}

  static List<Block> parse(String markdown) {
    Node document =
        Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(markdown);
    var blocks = new Blocks();
    document.accept(blocks);
    return List.copyOf(blocks.found);
  }

  static String plain(List<Run> runs) {
    var text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  private static List<Run> runs(Node node) {
    var runs = new Runs();
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      child.accept(runs);
    }
    return List.copyOf(runs.found);
  }

  private static final class Blocks extends AbstractVisitor {
    final List<Block> found = new ArrayList<>();

    @Override
    public void visit(Heading heading) {
      found.add(new Block.Title(heading.getLevel(), plain(runs(heading))));
    }

    @Override
    public void visit(Paragraph paragraph) {
      found.add(new Block.Text(runs(paragraph)));
    }

    @Override
    public void visit(BlockQuote quote) {
      found.add(new Block.Note(runs(quote.getFirstChild())));
    }

    @Override
    public void visit(BulletList list) {
      items(list, false);
    }

    @Override
    public void visit(OrderedList list) {
      items(list, true);
    }

    private void items(Node list, boolean numbered) {
      int number = 1;
      for (Node item = list.getFirstChild(); item instanceof ListItem; item = item.getNext()) {
        String marker = numbered ? number++ + "." : "•";
        found.add(new Block.Item(marker, runs(item.getFirstChild())));
      }
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock) {
        var rows = new ArrayList<List<String>>();
        block.accept(new Rows(rows));
        found.add(new Block.Table(List.copyOf(rows)));
      }
    }
  }

  private static final class Rows extends AbstractVisitor {
    private final List<List<String>> rows;

    Rows(List<List<String>> rows) {
      this.rows = rows;
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof TableRow) {
        var cells = new ArrayList<String>();
        for (Node cell = node.getFirstChild(); cell instanceof TableCell; cell = cell.getNext()) {
          cells.add(plain(runs(cell)));
        }
        rows.add(List.copyOf(cells));
      } else {
        visitChildren(node);
      }
    }
  }

  private static final class Runs extends AbstractVisitor {
    final List<Run> found = new ArrayList<>();
    private Face face = Face.PLAIN;

    @Override
    public void visit(Text text) {
      found.add(new Run(text.getLiteral(), face));
    }

    @Override
    public void visit(Code code) {
      found.add(new Run(code.getLiteral(), Face.CODE));
    }

    @Override
    public void visit(SoftLineBreak line) {
      found.add(new Run(" ", face));
    }

    @Override
    public void visit(StrongEmphasis strong) {
      within(strong, Face.BOLD);
    }

    @Override
    public void visit(Emphasis emphasis) {
      within(emphasis, Face.ITALIC);
    }

    private void within(Node node, Face inner) {
      Face outer = face;
      face = inner;
      visitChildren(node);
      face = outer;
    }
  }
}
