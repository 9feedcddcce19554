package dev.lore.examples;

import dev.lore.examples.Prose.Block;
import dev.lore.examples.Prose.Face;
import dev.lore.examples.Prose.Run;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/// Writes DOCX from Markdown and XLSX from rows of cells. Entries are stored, sorted and dated
/// alike, so that the bytes depend on no clock and no zlib.
final class OfficeFiles {
  private OfficeFiles() {}

  static byte[] docx(String title, String author, LocalDate date, String markdown)
      throws IOException {
    try (var document = new XWPFDocument()) {
      describe(document, title, author, date);
      headingStyles(document);
      for (Block block : Prose.parse(markdown)) {
        block(document, block);
      }
      return bytes(document);
    }
  }

  /// @param lines cells separated by `;`, the first line is the head
  static byte[] xlsx(String sheet, String author, LocalDate date, List<String> lines)
      throws IOException {
    try (var workbook = new XSSFWorkbook()) {
      describe(workbook, sheet, author, date);
      var page = workbook.createSheet(sheet);
      for (int i = 0; i < lines.size(); i++) {
        var row = page.createRow(i);
        String[] cells = lines.get(i).split(";");
        for (int column = 0; column < cells.length; column++) {
          String cell = cells[column].strip();
          if (cell.matches("-?\\d+(\\.\\d+)?")) {
            row.createCell(column).setCellValue(Double.parseDouble(cell));
          } else {
            row.createCell(column).setCellValue(cell);
          }
        }
      }
      return bytes(workbook);
    }
  }

  private static void describe(
      POIXMLDocument document, String title, String author, LocalDate date) {
    var core = document.getProperties().getCoreProperties();
    Date time = Date.from(date.atTime(9, 0).toInstant(ZoneOffset.UTC));
    core.setTitle(title);
    core.setCreator(author);
    core.setLastModifiedByUser(author);
    core.setCreated(Optional.of(time));
    core.setModified(Optional.of(time));
  }

  private static void headingStyles(XWPFDocument document) {
    var styles = document.createStyles();
    for (int level = 1; level <= 3; level++) {
      var style = CTStyle.Factory.newInstance();
      style.setStyleId("Heading" + level);
      style.setType(STStyleType.PARAGRAPH);
      style.addNewName().setVal("heading " + level);
      style.addNewPPr().addNewOutlineLvl().setVal(java.math.BigInteger.valueOf(level - 1L));
      styles.addStyle(new org.apache.poi.xwpf.usermodel.XWPFStyle(style));
    }
  }

  private static void block(XWPFDocument document, Block block) {
    switch (block) {
      case Block.Title title -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle("Heading" + title.level());
        var run = paragraph.createRun();
        run.setText(title.text());
        run.setBold(true);
        run.setFontSize(22 - 4 * title.level());
      }
      case Block.Text text -> runs(document.createParagraph(), text.runs());
      case Block.Note note -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(400);
        runs(paragraph, note.runs());
      }
      case Block.Item item -> {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setIndentationLeft(360);
        paragraph.createRun().setText(item.marker() + " ");
        runs(paragraph, item.runs());
      }
      case Block.Table table -> table(document, table.rows());
    }
  }

  private static void runs(XWPFParagraph paragraph, List<Run> runs) {
    for (Run part : runs) {
      var run = paragraph.createRun();
      run.setText(part.text());
      run.setBold(part.face() == Face.BOLD);
      run.setItalic(part.face() == Face.ITALIC);
      if (part.face() == Face.CODE) {
        run.setFontFamily("Courier New");
      }
    }
  }

  private static void table(XWPFDocument document, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), rows.getFirst().size());
    for (int i = 0; i < rows.size(); i++) {
      for (int column = 0; column < rows.get(i).size(); column++) {
        table.getRow(i).getCell(column).setText(rows.get(i).get(column));
      }
    }
    document.createParagraph();
  }

  private static byte[] bytes(POIXMLDocument document) throws IOException {
    var out = new ByteArrayOutputStream();
    document.write(out);
    return stored(out.toByteArray());
  }

  private static byte[] stored(byte[] zip) throws IOException {
    var entries = new TreeMap<String, byte[]>();
    try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    var out = new ByteArrayOutputStream();
    try (var stored = new ZipOutputStream(out)) {
      for (var entry : entries.entrySet()) {
        var checksum = new CRC32();
        checksum.update(entry.getValue());
        var plain = new ZipEntry(entry.getKey());
        plain.setMethod(ZipEntry.STORED);
        plain.setSize(entry.getValue().length);
        plain.setCrc(checksum.getValue());
        plain.setTimeLocal(LocalDate.of(2026, 10, 1).atStartOfDay());
        stored.putNextEntry(plain);
        stored.write(entry.getValue());
        stored.closeEntry();
      }
    }
    return out.toByteArray();
  }
}
