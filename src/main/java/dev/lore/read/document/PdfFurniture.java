package dev.lore.read.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Finds running heads and feet: rows near the edge of the page that come again on others, with
/// other numbers perhaps, and bare page numbers.
final class PdfFurniture {
  private static final float EDGE = 0.13f;
  private static final int ROWS_LOOKED_AT = 4;
  private static final Pattern DIGITS = Pattern.compile("\\d+");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "(?:page )?[|\u2013-]?\\s*#(?:\\s*(?:/|of|\\|)\\s*#)?\\s*[|\u2013-]?|[ivxl]{1,6}");

  private final Map<String, Integer> pagesWith = new HashMap<>();
  private final int needed;

  PdfFurniture(List<PdfPage> pages) {
    this.needed = pages.size() <= 2 ? 2 : Math.clamp(pages.size() / 5, 3, 6);
    for (var page : pages) {
      var rows = page.rows();
      for (var i = 0; i < rows.size(); i++) {
        if (isAtEdge(page, i)) {
          pagesWith.merge(key(page, rows.get(i)), 1, Integer::sum);
        }
      }
    }
  }

  boolean isFurniture(PdfPage page, int row) {
    if (!isAtEdge(page, row)) {
      return false;
    }
    var words = pattern(page.rows().get(row));
    return PAGE_NUMBER.matcher(words).matches()
        || pagesWith.getOrDefault(key(page, page.rows().get(row)), 0) >= needed;
  }

  private static boolean isAtEdge(PdfPage page, int row) {
    var y = page.rows().get(row).getFirst().y();
    return (row < ROWS_LOOKED_AT && y < page.height() * EDGE)
        || (row >= page.rows().size() - ROWS_LOOKED_AT && y > page.height() * (1 - EDGE));
  }

  private static String key(PdfPage page, List<PdfSegment> row) {
    var first = row.getFirst();
    var edge = first.y() < page.height() / 2 ? "head " : "foot ";
    return edge + Math.round(first.size()) + " " + pattern(row);
  }

  private static String pattern(List<PdfSegment> row) {
    return DIGITS.matcher(PdfPage.text(row).toLowerCase(Locale.ROOT)).replaceAll("#");
  }
}
