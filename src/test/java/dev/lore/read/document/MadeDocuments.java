package dev.lore.read.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Small documents of each format, made by the libraries that others write them with.
final class MadeDocuments {
  static final PDType1Font PLAIN = new PDType1Font(FontName.HELVETICA);
  static final PDType1Font BOLD = new PDType1Font(FontName.HELVETICA_BOLD);

  private MadeDocuments() {}

  /// Draws the lines of a page.
  interface Drawing {
    void on(Pen pen, int page) throws IOException;
  }

  record Pen(PDPageContentStream stream, PDPage page) {
    /// A link over an area, in points from the top left.
    Pen link(String uri, float x0, float top, float x1, float bottom) throws IOException {
      var link = new PDAnnotationLink();
      link.setRectangle(new PDRectangle(x0, 792 - bottom, x1 - x0, bottom - top));
      var action = new PDActionURI();
      action.setURI(uri);
      link.setAction(action);
      page.getAnnotations().add(link);
      return this;
    }

    /// Text at a place from the top left, in points.
    Pen text(PDType1Font font, float size, float x, float y, String words) throws IOException {
      stream.beginText();
      stream.setFont(font, size);
      stream.newLineAtOffset(x, 792 - y);
      stream.showText(words);
      stream.endText();
      return this;
    }
  }

  static byte[] pdf(int pages, Drawing drawing) throws IOException {
    return pdf(pages, drawing, false);
  }

  static byte[] pdf(int pages, Drawing drawing, boolean locked) throws IOException {
    try (var document = new PDDocument()) {
      for (var number = 1; number <= pages; number++) {
        var page = new PDPage();
        document.addPage(page);
        try (var stream = new PDPageContentStream(document, page)) {
          drawing.on(new Pen(stream, page), number);
        }
      }
      document.getDocumentInformation().setAuthor("Ada Example");
      if (locked) {
        document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
      }
      var bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] docx() throws IOException {
    try (var document = new XWPFDocument()) {
      document.getProperties().getCoreProperties().setCreator("Ada Example");
      var heading = document.createParagraph();
      heading.getCTP().addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.ZERO);
      heading.createRun().setText("Harbour rules");
      document.createParagraph().createRun().setText("Ships keep to the right.");
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Ship");
      table.getRow(0).getCell(1).setText("Berth");
      table.getRow(1).getCell(0).setText("Plover");
      table.getRow(1).getCell(1).setText("7");
      var bytes = new ByteArrayOutputStream();
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] pptx() throws IOException {
    try (var show = new XMLSlideShow()) {
      for (var words : new String[] {"Tides rise twice a day", "The moon pulls"}) {
        var box = show.createSlide().createTextBox();
        box.setText(words);
      }
      var bytes = new ByteArrayOutputStream();
      show.write(bytes);
      return bytes.toByteArray();
    }
  }

  static byte[] xlsx() throws IOException {
    try (var book = new XSSFWorkbook()) {
      var sheet = book.createSheet("Prices");
      var head = sheet.createRow(1);
      head.createCell(0).setCellValue("Route");
      head.createCell(2).setCellValue("Price");
      var row = sheet.createRow(2);
      row.createCell(0).setCellValue("North");
      row.createCell(2).setCellValue(12.5);
      var bytes = new ByteArrayOutputStream();
      book.write(bytes);
      return bytes.toByteArray();
    }
  }
}
