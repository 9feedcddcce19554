package dev.lore.read.document;

import java.util.ArrayList;
import java.util.List;

/// Puts the rows of a page into reading order: where a gutter runs down between two columns of
/// prose, the left one comes first. Tables keep their rows: their columns are uneven or their cells
/// short.
final class PdfColumns {
  private static final int STEPS = 48;
  private static final int FEWEST_LINES = 6;
  private static final int MAX_DEPTH = 3;

  private PdfColumns() {}

  /// Regions in reading order, each with rows from the top.
  static List<List<List<PdfSegment>>> regions(List<List<PdfSegment>> rows) {
    var regions = new ArrayList<List<List<PdfSegment>>>();
    split(rows, 0, regions);
    return regions;
  }

  private static void split(
      List<List<PdfSegment>> rows, int depth, List<List<List<PdfSegment>>> regions) {
    var gutter = depth >= MAX_DEPTH || rows.size() < FEWEST_LINES ? Float.NaN : gutter(rows);
    if (Float.isNaN(gutter)) {
      if (!rows.isEmpty()) {
        regions.add(rows);
      }
      return;
    }
    var plain = new ArrayList<List<PdfSegment>>();
    for (var from = 0; from < rows.size(); ) {
      var to = from;
      while (to < rows.size() && !crosses(rows.get(to), gutter)) {
        to++;
      }
      if (isTwoColumns(rows.subList(from, to), gutter)) {
        addPlain(plain, regions);
        split(side(rows.subList(from, to), gutter, true), depth + 1, regions);
        split(side(rows.subList(from, to), gutter, false), depth + 1, regions);
      } else {
        plain.addAll(rows.subList(from, to));
      }
      if (to < rows.size()) {
        plain.add(rows.get(to));
      }
      from = to + 1;
    }
    addPlain(plain, regions);
  }

  private static void addPlain(List<List<PdfSegment>> plain, List<List<List<PdfSegment>>> regions) {
    if (!plain.isEmpty()) {
      regions.add(List.copyOf(plain));
      plain.clear();
    }
  }

  /// Where the gutter of most rows is, or not a number.
  private static float gutter(List<List<PdfSegment>> rows) {
    var left = Float.MAX_VALUE;
    var right = -Float.MAX_VALUE;
    for (var row : rows) {
      left = Math.min(left, row.getFirst().x0());
      right = Math.max(right, row.getLast().x1());
    }
    var best = Float.NaN;
    var most = FEWEST_LINES - 1;
    for (var step = STEPS / 4; step <= STEPS * 3 / 4; step++) {
      var x = left + (right - left) * step / STEPS;
      var parted = 0;
      for (var row : rows) {
        parted += !crosses(row, x) && row.getFirst().x1() < x && row.getLast().x0() > x ? 1 : 0;
      }
      if (parted > most) {
        most = parted;
        best = x;
      }
    }
    return best;
  }

  private static boolean crosses(List<PdfSegment> row, float x) {
    return row.stream().anyMatch(segment -> segment.x0() < x && segment.x1() > x);
  }

  private static boolean isTwoColumns(List<List<PdfSegment>> rows, float gutter) {
    var left = side(rows, gutter, true);
    var right = side(rows, gutter, false);
    return left.size() >= FEWEST_LINES
        && right.size() >= FEWEST_LINES
        && isProse(left)
        && isProse(right)
        && alike(width(left), width(right));
  }

  /// Most lines fill the column and hold several words.
  private static boolean isProse(List<List<PdfSegment>> rows) {
    var width = width(rows);
    var full = 0;
    var words = 0;
    for (var row : rows) {
      full += row.size() == 1 && row.getFirst().width() > 0.6f * width ? 1 : 0;
      words += row.getFirst().text().split(" ").length;
    }
    return full * 2 >= rows.size() && words >= 4 * rows.size();
  }

  private static boolean alike(float one, float other) {
    return Math.min(one, other) > 0.6f * Math.max(one, other);
  }

  private static float width(List<List<PdfSegment>> rows) {
    var left = Float.MAX_VALUE;
    var right = -Float.MAX_VALUE;
    for (var row : rows) {
      left = Math.min(left, row.getFirst().x0());
      right = Math.max(right, row.getLast().x1());
    }
    return Math.max(0, right - left);
  }

  private static List<List<PdfSegment>> side(
      List<List<PdfSegment>> rows, float gutter, boolean left) {
    var side = new ArrayList<List<PdfSegment>>();
    for (var row : rows) {
      var part = row.stream().filter(segment -> (segment.x0() < gutter) == left).toList();
      if (!part.isEmpty()) {
        side.add(part);
      }
    }
    return side;
  }
}
