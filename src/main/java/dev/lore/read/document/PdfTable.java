package dev.lore.read.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Rows of a page that line up in columns. Found greedily from the top: rows of several segments
/// form a table as long as at least two gaps-free columns remain; lines with one segment belong to
/// it where they stay within one column.
///
/// @param rows cells, wrapped lines joined
/// @param length how many rows of the page it takes
record PdfTable(List<List<String>> rows, int length) {
  private static final int FEWEST_CONTENTS = 8;
  private static final Pattern PAGE_NUMBER = Pattern.compile("\\d{1,4}");

  private record Column(float x0, float x1) {}

  /// The table that begins at a row, or null.
  static @Nullable PdfTable at(List<List<PdfSegment>> rows, int from) {
    if (rows.get(from).size() < 2) {
      return null;
    }
    var columns = merge(List.of(), rows.get(from));
    var to = from + 1;
    var several = 1;
    var lastSeveral = from;
    while (to < rows.size() && isNear(rows.get(to - 1), rows.get(to))) {
      var row = rows.get(to);
      var wider = merge(columns, row);
      if (wider.size() < 2 || (row.size() == 1 && !fits(row.getFirst(), columns))) {
        break;
      }
      columns = wider;
      if (row.size() > 1) {
        several++;
        lastSeveral = to;
      }
      to++;
    }
    // lines in the first column behind the last full row are the text that follows
    var end = lastSeveral + 1;
    while (end < to && column(rows.get(end).getFirst(), columns) > 0) {
      end++;
    }
    if (several < 2) {
      return null;
    }
    return new PdfTable(cells(rows.subList(from, end), columns), end - from);
  }

  /// Titles with the numbers of pages behind them, which do not fall.
  boolean isTableOfContents() {
    if (rows.size() < FEWEST_CONTENTS || rows.getFirst().size() != 2 || hasHeader()) {
      return false;
    }
    var last = 0;
    var numbered = 0;
    for (var cells : rows) {
      if (PAGE_NUMBER.matcher(cells.getLast()).matches()) {
        var number = Integer.parseInt(cells.getLast());
        if (number < last) {
          return false;
        }
        last = number;
        numbered++;
      }
    }
    return numbered >= rows.size() - 2;
  }

  /// A first row without a number names the columns of a table, unless it says "page".
  private boolean hasHeader() {
    var last = rows.getFirst().getLast();
    return !last.isEmpty()
        && !PAGE_NUMBER.matcher(last).matches()
        && !last.toLowerCase(Locale.ROOT).startsWith("pag")
        && !last.toLowerCase(Locale.ROOT).startsWith("seite");
  }

  private static boolean isNear(List<PdfSegment> before, List<PdfSegment> now) {
    var size = Math.max(before.getFirst().size(), now.getFirst().size());
    return now.getFirst().y() - before.getFirst().y() < 4.5f * size;
  }

  private static boolean fits(PdfSegment segment, List<Column> columns) {
    return columns.stream()
            .filter(column -> segment.x0() < column.x1 && segment.x1() > column.x0)
            .count()
        <= 1;
  }

  /// The columns with the segments of a row added; what overlaps becomes one.
  private static List<Column> merge(List<Column> columns, List<PdfSegment> row) {
    var all = new ArrayList<>(columns);
    row.forEach(segment -> all.add(new Column(segment.x0(), segment.x1())));
    all.sort((one, other) -> Float.compare(one.x0, other.x0));
    var merged = new ArrayList<Column>();
    for (var column : all) {
      var last = merged.isEmpty() ? null : merged.getLast();
      if (last != null && column.x0 < last.x1 + 1) {
        merged.set(merged.size() - 1, new Column(last.x0, Math.max(last.x1, column.x1)));
      } else {
        merged.add(column);
      }
    }
    return merged;
  }

  private static int column(PdfSegment segment, List<Column> columns) {
    for (var i = 0; i < columns.size(); i++) {
      if (segment.x0() < columns.get(i).x1 && segment.x1() > columns.get(i).x0) {
        return i;
      }
    }
    return 0;
  }

  private static List<List<String>> cells(List<List<PdfSegment>> rows, List<Column> columns) {
    var table = new ArrayList<List<String>>();
    var gap = wrapGap(rows);
    var lastY = -Float.MAX_VALUE;
    for (var row : rows) {
      var y = row.getFirst().y();
      var inFirst = column(row.getFirst(), columns) == 0;
      var continues =
          !table.isEmpty() && (gap > 0 ? y - lastY < gap : !inFirst && row.size() < columns.size());
      if (!continues) {
        var cells = new ArrayList<String>();
        columns.forEach(_ -> cells.add(""));
        table.add(cells);
      }
      var cells = table.getLast();
      for (var segment : row) {
        var at = column(segment, columns);
        cells.set(
            at, cells.get(at).isEmpty() ? segment.text() : cells.get(at) + " " + segment.text());
      }
      lastY = y;
    }
    return table;
  }

  /// The distance under which a line continues the row above: between the two kinds of distance,
  /// where there clearly are two; else 0.
  private static float wrapGap(List<List<PdfSegment>> rows) {
    var least = Float.MAX_VALUE;
    var most = 0f;
    for (var i = 1; i < rows.size(); i++) {
      var distance = rows.get(i).getFirst().y() - rows.get(i - 1).getFirst().y();
      least = Math.min(least, distance);
      most = Math.max(most, distance);
    }
    var size = rows.getFirst().getFirst().size();
    return least < 1.35f * size && most > 1.3f * least ? (least * 1.15f) : 0;
  }
}
