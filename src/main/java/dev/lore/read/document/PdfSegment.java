package dev.lore.read.document;

import dev.lore.read.document.PdfGlyphs.Glyph;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Words on one baseline without a wide gap between them: a line of a column, or a cell of a table.
///
/// @param x0 left edge in points
/// @param x1 right edge
/// @param y baseline from the top
/// @param size of the font in points
/// @param bold whether most of it is
record PdfSegment(float x0, float x1, float y, float size, boolean bold, String text) {
  private static final Pattern BULLET =
      Pattern.compile(
          "[\u2022\u25cf\u25cb\u25aa\u25e6\u2043\u2219\uf0b7\u00b7\u2013o*-]|\\(?[0-9a-zA-Z]{1,3}[.)]");

  float width() {
    return x1 - x0;
  }

  boolean isBullet() {
    return BULLET.matcher(text).matches();
  }

  PdfSegment with(PdfSegment next) {
    return new PdfSegment(
        x0,
        Math.max(x1, next.x1),
        y,
        Math.max(size, next.size),
        next.bold && (bold || isBullet()),
        text + " " + next.text);
  }

  /// Cuts glyphs into segments, in rows from the top, each row from the left. A row holds what
  /// stands on one baseline, raised and lowered marks included.
  static List<List<PdfSegment>> rows(List<Glyph> glyphs) {
    var sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    var rows = new ArrayList<List<PdfSegment>>();
    for (var from = 0; from < sorted.size(); ) {
      var first = sorted.get(from);
      var to = from + 1;
      var y = first.y();
      var size = first.size();
      while (to < sorted.size()
          && sorted.get(to).y() - y <= 0.45f * Math.min(size, sorted.get(to).size())) {
        y = sorted.get(to).size() >= size ? Math.min(sorted.get(to).y(), y + 0.2f * size) : y;
        size = Math.max(size, sorted.get(to).size());
        to++;
      }
      var row = new ArrayList<>(sorted.subList(from, to));
      row.sort(Comparator.comparingDouble(Glyph::x));
      var segments = cut(row);
      if (!segments.isEmpty()) {
        rows.add(segments);
      }
      from = to;
    }
    return rows;
  }

  private static List<PdfSegment> cut(List<Glyph> row) {
    var segments = new ArrayList<PdfSegment>();
    var current = new ArrayList<Glyph>();
    var end = 0f;
    for (var glyph : row) {
      if (glyph.text().isBlank()) {
        continue;
      }
      if (!current.isEmpty() && glyph.x() - end > gutter(current.getLast())) {
        add(current, segments);
        current.clear();
      }
      end = current.isEmpty() ? glyph.end() : Math.max(end, glyph.end());
      current.add(glyph);
    }
    add(current, segments);
    return segments;
  }

  private static void add(List<Glyph> glyphs, List<PdfSegment> segments) {
    if (glyphs.isEmpty()) {
      return;
    }
    var text = new StringBuilder();
    var end = glyphs.getFirst().x();
    var bold = 0;
    var size = 0f;
    for (var glyph : glyphs) {
      if (!text.isEmpty() && glyph.x() - end > blank(glyph)) {
        text.append(' ');
      }
      text.append(glyph.text());
      end = Math.max(end, glyph.end());
      bold += glyph.bold() ? 1 : 0;
      size = Math.max(size, glyph.size());
    }
    var words = Tidy.line(text.toString());
    if (words.isEmpty()) {
      return;
    }
    var first = glyphs.getFirst();
    var segment =
        new PdfSegment(first.x(), end, first.y(), size, bold * 10 > glyphs.size() * 9, words);
    var before = segments.isEmpty() ? segment : segments.getLast();
    if (before != segment && before.isBullet() && segment.x0 - before.x1 < 5 * segment.size) {
      segments.set(segments.size() - 1, before.with(segment));
    } else {
      segments.add(segment);
    }
  }

  /// The gap that parts two segments.
  private static float gutter(Glyph glyph) {
    var space = glyph.space() > 0 && glyph.space() < glyph.size() ? glyph.space() : 0;
    return Math.max(1.1f * glyph.size(), 3 * space);
  }

  /// The gap that parts two words.
  private static float blank(Glyph glyph) {
    var space = glyph.space() > 0 && glyph.space() < glyph.size() ? 0.45f * glyph.space() : 0;
    return Math.clamp(
        space == 0 ? 0.14f * glyph.size() : space, 0.08f * glyph.size(), 0.3f * glyph.size());
  }
}
