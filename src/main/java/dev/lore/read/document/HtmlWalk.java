package dev.lore.read.document;

import dev.lore.read.InputException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Writes the blocks of an HTML tree. jsoup bounds the depth of the tree, so recursion is safe; the
/// depth is bounded here again, since a fragment may come from elsewhere.
final class HtmlWalk {
  private static final int MAX_DEPTH = 400;
  private static final Set<String> UNSEEN =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "head",
          "svg",
          "canvas",
          "iframe",
          "object",
          "select",
          "button",
          "input",
          "textarea",
          "math",
          "audio",
          "video");
  private static final Set<String> FURNITURE = Set.of("nav", "footer", "aside");
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i",
          "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup",
          "time", "tt", "u", "var", "wbr", "img", "big", "strike");

  private enum Flow {
    PARAGRAPH,
    ITEM,
    QUOTE,
    FURNITURE
  }

  private final TextBuilder out;
  private final StringBuilder words = new StringBuilder();
  private Flow flow = Flow.PARAGRAPH;
  private int listDepth;

  private HtmlWalk(TextBuilder out) {
    this.out = out;
  }

  static void write(Element body, TextBuilder out) throws InputException {
    var walk = new HtmlWalk(out);
    walk.children(body, 0);
    walk.flush();
  }

  private void children(Node parent, int depth) throws InputException {
    for (var node = parent.childNodeSize() == 0 ? null : parent.childNode(0);
        node != null;
        node = node.nextSibling()) {
      if (node instanceof TextNode text) {
        words.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
      } else if (node instanceof Element element && depth < MAX_DEPTH && isSeen(element)) {
        element(element, depth + 1);
      }
    }
  }

  private void element(Element element, int depth) throws InputException {
    var name = element.normalName();
    if (name.equals("a") && element.hasAttr("href")) {
      link(element, depth);
      return;
    }
    if (INLINE.contains(name)) {
      children(element, depth);
      return;
    }
    switch (name) {
      case "br" -> words.append('\n');
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        flush();
        if (flow == Flow.FURNITURE) {
          out.furniture(element.text(), 0);
        } else {
          out.heading(name.charAt(1) - '0', element.text(), 0);
        }
      }
      case "pre" -> {
        flush();
        out.code(element.wholeText(), 0);
      }
      case "ul", "ol", "dl" -> {
        listDepth++;
        within(flow == Flow.FURNITURE ? flow : Flow.ITEM, element, depth);
        listDepth--;
      }
      case "blockquote" -> within(Flow.QUOTE, element, depth);
      case "table" -> {
        if (isData(element)) {
          flush();
          rows(element);
        } else {
          within(flow, element, depth);
        }
      }
      default -> within(FURNITURE.contains(name) ? Flow.FURNITURE : flow, element, depth);
    }
  }

  /// A link around blocks is none: its label would be cut.
  private void link(Element element, int depth) throws InputException {
    int start = words.length();
    boolean inline = element.select("p, div, li, h1, h2, h3, h4, table, pre, br").isEmpty();
    children(element, depth);
    if (inline && start <= words.length()) {
      var label = words.substring(start);
      words.setLength(start);
      words.append(out.link(label, element.attr("href")));
    }
  }

  private void within(Flow inside, Element element, int depth) throws InputException {
    flush();
    var before = flow;
    flow = inside;
    children(element, depth);
    flush();
    flow = before;
  }

  private void flush() throws InputException {
    if (!words.isEmpty()) {
      var text = words.toString();
      words.setLength(0);
      switch (flow) {
        case PARAGRAPH -> out.paragraph(text, 0);
        case ITEM -> out.listItem(listDepth, text, 0);
        case QUOTE -> out.quote(text, 0);
        case FURNITURE -> out.furniture(text, 0);
      }
    }
  }

  private void rows(Element table) throws InputException {
    var first = true;
    for (var row : table.select("tr")) {
      var cells =
          row.children().stream()
              .filter(cell -> cell.normalName().equals("td") || cell.normalName().equals("th"))
              .map(Element::text)
              .toList();
      if (flow == Flow.FURNITURE) {
        out.furniture(String.join(" ", cells), 0);
      } else {
        out.row(first, cells, 0);
      }
      first = first && cells.stream().allMatch(String::isBlank);
    }
  }

  /// Whether a table holds data rather than the layout of a page: no table within, several columns.
  private static boolean isData(Element table) {
    if (!table.select("th").isEmpty() && table.select("table").size() == 1) {
      return true;
    }
    var widest = table.select("tr").stream().mapToInt(row -> row.childrenSize()).max().orElse(0);
    return table.select("table").size() == 1
        && widest >= 2
        && table.select("tr").size() >= 2
        && !"presentation".equals(table.attr("role"));
  }

  private static boolean isSeen(Element element) {
    var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
    return !UNSEEN.contains(element.normalName())
        && !element.hasAttr("hidden")
        && !element.attr("aria-hidden").equals("true")
        && List.of("display:none", "visibility:hidden").stream().noneMatch(style::contains);
  }
}
