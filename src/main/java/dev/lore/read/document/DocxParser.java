package dev.lore.read.document;

import dev.lore.read.InputException;
import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.List;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFSDT;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/// Word documents by Apache POI: headings by style or outline level, lists, tables, notes; running
/// heads and feet once, as furniture. The format knows no pages before it is printed.
final class DocxParser implements Parser {
  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    try (var document = new XWPFDocument(new ByteArrayInputStream(content))) {
      OfficeProperties.keep(document.getProperties(), "docx", out);
      var styles = new DocxStyles(document);
      furniture(document.getHeaderList(), out);
      body(document.getBodyElements(), styles, out);
      for (var note : document.getFootnotes()) {
        for (var paragraph : note.getParagraphs()) {
          out.paragraph(paragraph.getText(), 0);
        }
      }
      furniture(document.getFooterList(), out);
    }
  }

  private static void body(List<IBodyElement> elements, DocxStyles styles, TextBuilder out)
      throws InputException {
    for (var element : elements) {
      switch (element) {
        case XWPFParagraph paragraph -> paragraph(paragraph, styles, out);
        case XWPFTable table -> table(table, out);
        case XWPFSDT control -> out.paragraph(control.getContent().getText(), 0);
        default -> {
          // nothing else holds text
        }
      }
    }
  }

  private static void paragraph(XWPFParagraph paragraph, DocxStyles styles, TextBuilder out)
      throws InputException {
    var words = linked(paragraph, out);
    if (words.isBlank()) {
      return;
    }
    if (styles.isTitle(paragraph)) {
      out.title(words);
      out.heading(1, words, 0);
      return;
    }
    var level = styles.headingLevel(paragraph);
    if (level > 0) {
      if (level == 1) {
        out.title(words);
      }
      out.heading(level, words, 0);
    } else if (paragraph.getNumID() != null) {
      var depth = paragraph.getNumIlvl();
      out.listItem(depth == null ? 1 : Math.clamp(depth.longValue() + 1, 1, 9), words, 0);
    } else {
      out.paragraph(words, 0);
    }
  }

  /// The words of a paragraph with its links marked.
  private static String linked(XWPFParagraph paragraph, TextBuilder out) {
    var words = paragraph.getText();
    int at = 0;
    for (var run : paragraph.getRuns()) {
      if (run instanceof XWPFHyperlinkRun link) {
        var hyperlink = link.getHyperlink(paragraph.getDocument());
        var label = link.text();
        int start = label.isEmpty() ? -1 : words.indexOf(label, at);
        if (hyperlink != null && hyperlink.getURL() != null && start >= 0) {
          var marked = out.link(label, hyperlink.getURL());
          words = words.substring(0, start) + marked + words.substring(start + label.length());
          at = start + marked.length();
        }
      }
    }
    return words;
  }

  private static void table(XWPFTable table, TextBuilder out) throws InputException {
    var oneCell = table.getRows().stream().allMatch(row -> row.getTableCells().size() <= 1);
    var first = true;
    for (var row : table.getRows()) {
      var cells = row.getTableCells().stream().map(DocxParser::text).toList();
      if (oneCell) {
        out.paragraph(String.join("\n", cells), 0);
      } else {
        out.row(first, cells, 0);
      }
      first = first && cells.stream().allMatch(String::isBlank);
    }
  }

  /// The paragraphs of a cell; POI's own text runs them together.
  private static String text(XWPFTableCell cell) {
    var words = new StringBuilder();
    for (var element : cell.getBodyElements()) {
      var part =
          switch (element) {
            case XWPFParagraph paragraph -> paragraph.getText();
            case XWPFTable table -> table.getText();
            default -> "";
          };
      words.append(words.isEmpty() ? "" : "\n").append(part);
    }
    return words.toString();
  }

  private static void furniture(List<? extends XWPFHeaderFooter> parts, TextBuilder out)
      throws InputException {
    var seen = new HashSet<String>();
    for (var part : parts) {
      var words = Tidy.line(part.getText());
      if (seen.add(words)) {
        out.furniture(words, 0);
      }
    }
  }
}
