package dev.lore.read.mail;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Turns the HTML of a mail into plain text of the kind that people write: quotations with `>` in
/// front, list items with `-`, tables with ` | ` between cells, rules as a line.
///
/// What a mailer marks as the quoted mail without a block quotation (Outlook, Hotmail, Yahoo) is
/// left to [ReplySplitter], which knows its header lines. jsoup parses anything; nesting is cut off
/// at a depth that no honest mail has.
final class HtmlText {
  private static final int MAX_DEPTH = 400;
  private static final String RULE = "________________________________";

  private final StringBuilder out = new StringBuilder();
  private int quoteDepth;
  private boolean lineHasText;
  private boolean pendingSpace;
  private int blankLines = 2;

  private HtmlText() {}

  static String of(String html) {
    var text = new HtmlText();
    text.children(Jsoup.parse(html).body(), 0, false);
    text.endLine();
    return text.out.toString().stripTrailing();
  }

  private void children(Element parent, int depth, boolean preformatted) {
    for (Node child : parent.childNodes()) {
      if (child instanceof TextNode words) {
        text(words.getWholeText(), preformatted);
      } else if (child instanceof Element element && depth < MAX_DEPTH) {
        element(element, depth + 1, preformatted);
      }
    }
  }

  private void element(Element element, int depth, boolean preformatted) {
    switch (element.normalName()) {
      case "style", "script", "head", "title", "object", "template" -> {
        // Nobody reads these.
      }
      case "br" -> newLine();
      case "hr" -> {
        endLine();
        text(RULE, false);
        endLine();
      }
      case "blockquote" -> quotation(element, depth);
      case "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl" -> {
        blankLine();
        children(element, depth, preformatted);
        blankLine();
      }
      case "pre" -> {
        blankLine();
        children(element, depth, true);
        blankLine();
      }
      case "li" -> {
        endLine();
        text("- ", true);
        children(element, depth, preformatted);
        endLine();
      }
      case "td", "th" -> {
        if (lineHasText && element.previousElementSibling() != null) {
          text(" | ", true);
        }
        children(element, depth, preformatted);
      }
      case "div", "tr", "table", "section", "article", "header", "footer", "dt", "dd", "center" -> {
        endLine();
        children(element, depth, preformatted);
        endLine();
      }
      default -> children(element, depth, preformatted);
    }
  }

  private void quotation(Element element, int depth) {
    endLine();
    quoteDepth++;
    children(element, depth, false);
    endLine();
    quoteDepth--;
    blankLines = 0;
  }

  private void text(String words, boolean preformatted) {
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (preformatted && c == '\n') {
        newLine();
      } else if (!preformatted && (c == ' ' || c == '\n' || c == '\t' || c == '\r')) {
        pendingSpace = lineHasText;
      } else if (c != '\u200b' && c != '\ufeff' && c != '\r') {
        character(c == '\u00a0' ? ' ' : c);
      }
    }
  }

  private void character(char c) {
    if (!lineHasText) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      if (quoteDepth > 0) {
        out.append(">".repeat(Math.min(quoteDepth, 50))).append(' ');
      }
      lineHasText = true;
    } else if (pendingSpace) {
      out.append(' ');
    }
    pendingSpace = false;
    out.append(c);
    blankLines = 0;
  }

  /// Ends the line, or adds an empty one where it has no text.
  private void newLine() {
    if (lineHasText) {
      endLine();
    } else {
      emptyLine();
    }
  }

  private void blankLine() {
    endLine();
    emptyLine();
  }

  private void emptyLine() {
    if (blankLines < 1 && !out.isEmpty()) {
      out.append('\n');
      if (quoteDepth > 0) {
        out.append(">".repeat(Math.min(quoteDepth, 50)));
      }
      blankLines++;
    }
  }

  private void endLine() {
    while (lineHasText && !out.isEmpty() && out.charAt(out.length() - 1) == ' ') {
      out.setLength(out.length() - 1);
    }
    lineHasText = false;
    pendingSpace = false;
  }
}
