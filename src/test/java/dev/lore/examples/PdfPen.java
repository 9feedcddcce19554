package dev.lore.examples;

import dev.lore.examples.Prose.Face;
import dev.lore.examples.Prose.Run;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// Sets lines on A4 pages from the top down and turns the page when one is full. Lengths in points.
final class PdfPen implements AutoCloseable {
  static final float LEFT = 72;
  static final float RIGHT = PDRectangle.A4.getWidth() - 72;
  private static final float TOP = PDRectangle.A4.getHeight() - 96;
  private static final float BOTTOM = 84;

  static final PDFont SERIF_BOLD = new PDType1Font(FontName.TIMES_BOLD);
  static final PDFont SANS = new PDType1Font(FontName.HELVETICA);
  static final PDFont SANS_BOLD = new PDType1Font(FontName.HELVETICA_BOLD);
  private static final PDFont SANS_ITALIC = new PDType1Font(FontName.HELVETICA_OBLIQUE);
  private static final PDFont MONO = new PDType1Font(FontName.COURIER);

  /// Writes what every page carries: running head and page number.
  interface PageFrame {
    void draw(PdfPen pen, int page) throws IOException;
  }

  private record Word(String text, PDFont font, boolean spaceBefore) {}

  private final PDDocument document;
  private final PageFrame frame;
  private PDPageContentStream content;
  private float y = TOP;

  PdfPen(PDDocument document, PageFrame frame) throws IOException {
    this.document = document;
    this.frame = frame;
    this.content = open();
  }

  private PDPageContentStream open() throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    y = TOP;
    // uncompressed: the bytes depend on no zlib, and a changed sentence is a readable diff
    return new PDPageContentStream(document, page, PDPageContentStream.AppendMode.OVERWRITE, false);
  }

  /// Ends the page and starts the next one.
  void turn() throws IOException {
    frame.draw(this, page());
    content.close();
    content = open();
  }

  /// Number of the page being written, from 1.
  int page() {
    return document.getNumberOfPages();
  }

  float y() {
    return y;
  }

  void down(float points) {
    y -= points;
  }

  /// Turns the page unless so much room is left.
  void need(float points) throws IOException {
    if (y - points < BOTTOM) {
      turn();
    }
  }

  void at(String text, PDFont font, float size, float x, float baseline) throws IOException {
    content.beginText();
    content.setFont(font, size);
    content.newLineAtOffset(x, baseline);
    content.showText(text);
    content.endText();
  }

  void rule(float fromX, float toX, float height, float width) throws IOException {
    content.setLineWidth(width);
    content.moveTo(fromX, height);
    content.lineTo(toX, height);
    content.stroke();
  }

  void shade(float x, float bottom, float width, float height, float grey) throws IOException {
    content.setNonStrokingColor(grey);
    content.addRect(x, bottom, width, height);
    content.fill();
    content.setNonStrokingColor(0f);
  }

  static float width(String text, PDFont font, float size) throws IOException {
    return font.getStringWidth(text) / 1000 * size;
  }

  /// A paragraph between two margins, wrapped.
  void paragraph(List<Run> runs, float size, float left, float right) throws IOException {
    float leading = size * 1.42f;
    for (List<Word> line : wrap(words(runs), size, right - left)) {
      need(leading);
      y -= leading;
      float x = left;
      for (Word word : line) {
        x += word.spaceBefore() && x > left ? width(" ", SANS, size) : 0;
        at(word.text(), word.font(), size, x, y);
        x += width(word.text(), word.font(), size);
      }
    }
  }

  /// The lines that a text takes in a cell of that width.
  static List<String> lines(String text, PDFont font, float size, float width) throws IOException {
    var lines = new ArrayList<String>();
    var line = new StringBuilder();
    for (String word : text.split(" ")) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (!line.isEmpty() && width(longer, font, size) > width) {
        lines.add(line.toString());
        line.setLength(0);
        line.append(word);
      } else {
        line.setLength(0);
        line.append(longer);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<Word> words(List<Run> runs) {
    var words = new ArrayList<Word>();
    boolean space = false;
    for (Run run : runs) {
      space |= run.text().startsWith(" ");
      for (String text : run.text().strip().split(" +")) {
        if (!text.isEmpty()) {
          words.add(new Word(text, font(run.face()), space));
          space = true;
        }
      }
      space = run.text().endsWith(" ");
    }
    return words;
  }

  private static List<List<Word>> wrap(List<Word> words, float size, float room)
      throws IOException {
    var lines = new ArrayList<List<Word>>();
    var line = new ArrayList<Word>();
    float used = 0;
    for (Word word : words) {
      float space = word.spaceBefore() ? width(" ", SANS, size) : 0;
      float needed = width(word.text(), word.font(), size) + space;
      if (!line.isEmpty() && used + needed > room) {
        lines.add(line);
        line = new ArrayList<>();
        used = -space;
      }
      line.add(word);
      used += needed;
    }
    lines.add(line);
    return lines;
  }

  private static PDFont font(Face face) {
    return switch (face) {
      case PLAIN -> SANS;
      case BOLD -> SANS_BOLD;
      case ITALIC -> SANS_ITALIC;
      case CODE -> MONO;
    };
  }

  @Override
  public void close() throws IOException {
    frame.draw(this, page());
    content.close();
  }
}
