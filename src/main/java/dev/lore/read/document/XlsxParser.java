package dev.lore.read.document;

import dev.lore.read.InputException;
import dev.lore.read.SkipReason;
import java.io.ByteArrayInputStream;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.StylesTable;
import org.xml.sax.InputSource;

/// Workbooks by Apache POI's streaming reader: a sheet is a page with its name as heading; cells as
/// they are shown; the first row that is not empty is the header.
final class XlsxParser implements Parser {
  @Override
  public void parse(byte[] content, TextBuilder out) throws Exception {
    try (var file = OPCPackage.open(new ByteArrayInputStream(content))) {
      OfficeProperties.keep(new POIXMLProperties(file), "xlsx", out);
      var reader = new XSSFReader(file);
      var styles = reader.getStylesTable();
      var strings = new ReadOnlySharedStringsTable(file);
      var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
      var page = 0;
      while (sheets.hasNext()) {
        if (++page > out.limits().maxPages()) {
          throw new InputException(SkipReason.TOO_LARGE, "too many sheets; split it");
        }
        try (var sheet = sheets.next()) {
          out.heading(1, sheets.getSheetName(), page);
          var rows = new SheetRows(out, page);
          read(new InputSource(sheet), styles, strings, rows);
          rows.finish();
        }
      }
    }
  }

  private static void read(
      InputSource sheet, StylesTable styles, SharedStrings strings, SheetRows rows)
      throws Exception {
    var xml = XMLHelper.newXMLReader();
    xml.setContentHandler(
        new XSSFSheetXMLHandler(styles, null, strings, rows, new DataFormatter(), false));
    try {
      xml.parse(sheet);
    } catch (SheetRows.Stopped stopped) {
      throw stopped.reason();
    }
  }
}
