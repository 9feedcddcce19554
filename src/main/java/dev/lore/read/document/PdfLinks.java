package dev.lore.read.document;

import dev.lore.read.document.PdfGlyphs.Glyph;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/// The links of a page (PDF 32000-1, 12.5.6.5): areas that lead to a URI. A PDF does not say which
/// words a link is on, so they are the glyphs that lie within its area. Links within the document
/// are left out, and so are those of pages that are shown turned.
final class PdfLinks {
  private static final int MOST_OF_A_PAGE = 2_000;
  private static final int CHARS_BEFORE = 24;

  /// A quadrilateral has four corners.
  private static final int NUMBERS_OF_AN_AREA = 8;

  private PdfLinks() {}

  /// @param before what stands before the label on its line, as tells it from the same words
  ///   elsewhere on the page
  record Link(String before, String label, String target) {}

  /// In points from the top left of the page.
  private record Area(float x0, float x1, float top, float bottom) {
    /// Whether the middle of the glyph lies within.
    boolean holds(Glyph glyph) {
      float x = glyph.x() + glyph.width() / 2;
      float y = glyph.y() - glyph.size() / 3;
      return x >= x0 && x <= x1 && y >= top && y <= bottom;
    }
  }

  /// @param glyphs of the page in the order in which they were written
  static List<Link> of(PDPage page, List<Glyph> glyphs) {
    var links = new ArrayList<Link>();
    if (page.getRotation() != 0) {
      return links;
    }
    try {
      for (var annotation : page.getAnnotations()) {
        TimeUp.check();
        if (annotation instanceof PDAnnotationLink link
            && link.getAction() instanceof PDActionURI action
            && action.getURI() != null
            && LinkMarks.leads(action.getURI())
            && links.size() < MOST_OF_A_PAGE) {
          add(areas(link, page.getCropBox()), glyphs, action.getURI().strip(), links);
        }
      }
    } catch (IOException | ClassCastException damaged) {
      // what is read of the page's links by then is what there is to have
    }
    return links;
  }

  private static void add(List<Area> areas, List<Glyph> glyphs, String target, List<Link> links) {
    var label = new StringBuilder();
    int first = -1;
    for (int i = 0; i < glyphs.size(); i++) {
      var glyph = glyphs.get(i);
      if (areas.stream().anyMatch(area -> area.holds(glyph))) {
        label.append(glyph.text());
        first = first < 0 ? i : first;
      }
    }
    if (first >= 0) {
      links.add(new Link(before(glyphs, first), label.toString(), target));
    }
  }

  private static String before(List<Glyph> glyphs, int first) {
    var before = new StringBuilder();
    var line = glyphs.get(first).y();
    for (int i = Math.max(0, first - CHARS_BEFORE); i < first; i++) {
      if (Math.abs(glyphs.get(i).y() - line) < 1) {
        before.append(glyphs.get(i).text());
      } else {
        before.setLength(0);
      }
    }
    return before.toString();
  }

  private static List<Area> areas(PDAnnotationLink link, PDRectangle box) {
    var corners = link.getQuadPoints();
    var areas = new ArrayList<Area>();
    if (corners != null) {
      for (int i = 0; i + NUMBERS_OF_AN_AREA <= corners.length; i += NUMBERS_OF_AN_AREA) {
        areas.add(area(corners, i, NUMBERS_OF_AN_AREA, box));
      }
    }
    var rectangle = link.getRectangle();
    if (areas.isEmpty() && rectangle != null) {
      var two =
          new float[] {
            rectangle.getLowerLeftX(), rectangle.getLowerLeftY(),
            rectangle.getUpperRightX(), rectangle.getUpperRightY()
          };
      areas.add(area(two, 0, two.length, box));
    }
    return areas;
  }

  /// What lies between the outermost of some points.
  private static Area area(float[] points, int from, int count, PDRectangle box) {
    float left = Float.POSITIVE_INFINITY;
    float right = Float.NEGATIVE_INFINITY;
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (int i = from; i < from + count; i += 2) {
      left = Math.min(left, points[i]);
      right = Math.max(right, points[i]);
      low = Math.min(low, points[i + 1]);
      high = Math.max(high, points[i + 1]);
    }
    float top = box.getUpperRightY();
    return new Area(left - box.getLowerLeftX(), right - box.getLowerLeftX(), top - high, top - low);
  }
}
