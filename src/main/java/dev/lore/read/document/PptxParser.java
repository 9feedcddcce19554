package dev.lore.read.document;

import dev.lore.read.InputException;
import dev.lore.read.SkipReason;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import org.apache.poi.sl.usermodel.Placeholder;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGroupShape;
import org.apache.poi.xslf.usermodel.XSLFShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTable;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;

/// Presentations by Apache POI: a slide is a page, its title a heading; then the texts, tables and
/// the speaker's notes.
final class PptxParser implements Parser {
  private static final int MAX_GROUPS = 20;

  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    try (var show = new XMLSlideShow(new ByteArrayInputStream(content))) {
      OfficeProperties.keep(show.getProperties(), "pptx", out);
      if (show.getSlides().size() > out.limits().maxPages()) {
        throw new InputException(SkipReason.TOO_LARGE, "too many slides; split it");
      }
      for (var slide : show.getSlides()) {
        slide(slide, out);
      }
      out.attribute("pages", Integer.toString(show.getSlides().size()));
    }
  }

  private static void slide(XSLFSlide slide, TextBuilder out) throws InputException {
    var page = slide.getSlideNumber();
    var title = slide.getTitle();
    if (title != null) {
      if (page == 1) {
        out.title(title);
      }
      out.heading(page == 1 ? 1 : 2, title, page);
    }
    for (var shape : slide.getShapes()) {
      shape(shape, page, 0, out);
    }
    var notes = slide.getNotes();
    if (notes != null) {
      for (var shape : notes.getPlaceholders()) {
        if (shape.getTextType() == Placeholder.BODY) {
          out.paragraph(shape.getText(), page);
        }
      }
    }
  }

  private static void shape(XSLFShape shape, int page, int depth, TextBuilder out)
      throws InputException {
    switch (shape) {
      case XSLFTable table -> table(table, page, out);
      case XSLFTextShape text -> text(text, page, out);
      case XSLFGroupShape group when depth < MAX_GROUPS -> {
        for (var inner : group.getShapes()) {
          shape(inner, page, depth + 1, out);
        }
      }
      default -> {
        // pictures, lines and charts
      }
    }
  }

  private static void text(XSLFTextShape shape, int page, TextBuilder out) throws InputException {
    var type = shape.getTextType();
    if (type == Placeholder.TITLE || type == Placeholder.CENTERED_TITLE) {
      return;
    }
    var furniture =
        type == Placeholder.FOOTER
            || type == Placeholder.HEADER
            || type == Placeholder.DATETIME
            || type == Placeholder.SLIDE_NUMBER;
    for (XSLFTextParagraph paragraph : shape.getTextParagraphs()) {
      if (furniture) {
        out.furniture(paragraph.getText(), page);
      } else if (paragraph.isBullet() || paragraph.getIndentLevel() > 0) {
        out.listItem(paragraph.getIndentLevel() + 1, paragraph.getText(), page);
      } else {
        out.paragraph(paragraph.getText(), page);
      }
    }
  }

  private static void table(XSLFTable table, int page, TextBuilder out) throws InputException {
    var first = true;
    for (var row : table.getRows()) {
      var cells = new ArrayList<String>();
      row.getCells().forEach(cell -> cells.add(cell.getText()));
      out.row(first, cells, page);
      first = false;
    }
  }
}
