package dev.lore.read.document;

import dev.lore.read.InputException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Writes the blocks of a Markdown tree. The parser bounds the depth, so recursion is safe.
final class MarkdownWalk {
  private static final Pattern ATTRIBUTES = Pattern.compile("\\s*\\{[^{}]{1,200}\\}\\s*$");
  private static final Pattern LINE_BREAK = Pattern.compile("(?i)<br\\s*/?>");

  private final TextBuilder out;
  private boolean titled;

  MarkdownWalk(TextBuilder out) {
    this.out = out;
  }

  void blocks(Node parent, int listDepth) throws InputException {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      block(node, listDepth);
    }
  }

  private void block(Node node, int listDepth) throws InputException {
    switch (node) {
      case Heading heading -> heading(heading);
      case Paragraph paragraph when listDepth > 0 -> out.listItem(listDepth, inline(paragraph), 0);
      case Paragraph paragraph when paragraph.getParent() instanceof BlockQuote ->
          out.quote(inline(paragraph), 0);
      case Paragraph paragraph -> out.paragraph(inline(paragraph), 0);
      case FencedCodeBlock code -> out.code(code.getLiteral(), 0);
      case IndentedCodeBlock code -> out.code(code.getLiteral(), 0);
      case ListBlock list -> blocks(list, listDepth + 1);
      case TableBlock table -> rows(table, false);
      case HtmlBlock html -> HtmlWalk.write(Jsoup.parseBodyFragment(html.getLiteral()).body(), out);
      default -> blocks(node, listDepth);
    }
  }

  private void heading(Heading heading) throws InputException {
    var words = ATTRIBUTES.matcher(inline(heading)).replaceFirst("");
    if (!titled && heading.getLevel() <= 2) {
      out.title(words);
      titled = true;
    }
    out.heading(heading.getLevel(), words, 0);
  }

  private void rows(Node parent, boolean header) throws InputException {
    for (var node = parent.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof TableRow row) {
        var cells = new ArrayList<String>();
        for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
          if (cell instanceof TableCell) {
            cells.add(inline(cell));
          }
        }
        out.row(header, cells, 0);
      } else {
        rows(node, node instanceof TableHead);
      }
    }
  }

  private String inline(Node parent) {
    var words = new StringBuilder();
    inline(parent.getFirstChild(), words);
    return words.toString();
  }

  private void inline(@Nullable Node first, StringBuilder words) {
    for (var node = first; node != null; node = node.getNext()) {
      switch (node) {
        case Text text -> words.append(text.getLiteral());
        case Code code -> words.append(code.getLiteral());
        case SoftLineBreak _ -> words.append(' ');
        case HardLineBreak _ -> words.append('\n');
        case HtmlInline html ->
            words.append(LINE_BREAK.matcher(html.getLiteral()).matches() ? "\n" : "");
        case Link link -> {
          var label = link.getFirstChild() == null ? link.getDestination() : inline(link);
          words.append(out.link(label, link.getDestination()));
        }
        default -> inline(node.getFirstChild(), words);
      }
    }
  }
}
