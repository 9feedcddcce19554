package dev.lore.read.document;

import java.util.ArrayList;
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
          keys(page, rows.get(i)).forEach(key -> pagesWith.merge(key, 1, Integer::sum));
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
        || keys(page, page.rows().get(row)).stream()
            .anyMatch(key -> pagesWith.getOrDefault(key, 0) >= needed);
  }

  private static boolean isAtEdge(PdfPage page, int row) {
    var y = page.rows().get(row).getFirst().y();
    return (row < ROWS_LOOKED_AT && y < page.height() * EDGE)
        || (row >= page.rows().size() - ROWS_LOOKED_AT && y > page.height() * (1 - EDGE));
  }

  /// What makes a row known again: its words, or a part of it with letters at its very place (the
  /// title of the book beside the changing one of the chapter).
  private static List<String> keys(PdfPage page, List<PdfSegment> row) {
    var keys = new ArrayList<String>();
    var first = row.getFirst();
    var edge = first.y() < page.height() / 2 ? "head " : "foot ";
    keys.add(edge + Math.round(first.size()) + " " + pattern(row));
    if (row.size() > 1) {
      for (var part : row) {
        if (part.text().chars().filter(Character::isLetter).count() >= 3) {
          keys.add(
              "%s%d %d %d %s"
                  .formatted(
                      edge,
                      Math.round(part.size()),
                      Math.round(part.x0() / 4),
                      Math.round(part.y() / 4),
                      pattern(List.of(part))));
        }
      }
    }
    return keys;
  }

  private static String pattern(List<PdfSegment> row) {
    return DIGITS.matcher(PdfPage.text(row).toLowerCase(Locale.ROOT)).replaceAll("#");
  }
}
