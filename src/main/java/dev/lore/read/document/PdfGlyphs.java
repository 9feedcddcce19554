package dev.lore.read.document;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// Collects the glyphs of a page with their places, by direction of writing. PDFBox's own sorting
/// is left out, because columns and tables are told apart from the places first. Not thread-safe.
final class PdfGlyphs extends PDFTextStripper {
  private static final int MAX_GLYPHS_OF_A_PAGE = 200_000;

  /// One glyph, or a ligature taken apart.
  ///
  /// @param x left edge in points, from the left of the upright page
  /// @param y baseline in points, from the top
  /// @param space width of a blank in this font, or 0
  record Glyph(float x, float y, float width, float size, float space, boolean bold, String text) {
    float end() {
      return x + width;
    }
  }

  private final TreeMap<Integer, List<Glyph>> byDirection = new TreeMap<>();
  private final Map<String, Float> seen = new HashMap<>();
  private final Map<PDFont, Boolean> bold = new HashMap<>();
  private int count;

  PdfGlyphs() {
    setSuppressDuplicateOverlappingText(false);
  }

  /// The glyphs of a page, for each direction in degrees; the upright ones under 0.
  Map<Integer, List<Glyph>> ofPage(PDDocument document, int page) throws IOException {
    byDirection.clear();
    seen.clear();
    count = 0;
    setStartPage(page);
    setEndPage(page);
    writeText(document, Writer.nullWriter());
    return byDirection;
  }

  @Override
  protected void processTextPosition(TextPosition at) {
    TimeUp.check();
    var text = at.getUnicode();
    if (text == null || text.isEmpty() || ++count > MAX_GLYPHS_OF_A_PAGE) {
      return;
    }
    var x = at.getXDirAdj();
    var y = at.getYDirAdj();
    var size = size(at);
    if (!Float.isFinite(x) || !Float.isFinite(y) || !(size > 0) || isDrawnAgain(text, x, y, size)) {
      return;
    }
    byDirection
        .computeIfAbsent(Math.round(at.getDir()), _ -> new ArrayList<>())
        .add(
            new Glyph(
                x,
                y,
                at.getWidthDirAdj(),
                size,
                at.getWidthOfSpace(),
                bold.computeIfAbsent(at.getFont(), PdfGlyphs::isBold),
                plain(text)));
  }

  private static float size(TextPosition at) {
    var points = at.getFontSizeInPt();
    return points > 0.5f ? points : at.getHeightDir();
  }

  /// Poor man's bold: the same glyph drawn again a hair beside itself.
  private boolean isDrawnAgain(String text, float x, float y, float size) {
    var key = text + '@' + Math.round(y);
    var before = seen.put(key, x);
    return before != null && Math.abs(before - x) < size * 0.1f && !text.isBlank();
  }

  private static boolean isBold(@Nullable PDFont font) {
    if (font == null || font.getName() == null) {
      return false;
    }
    var name = font.getName().toLowerCase(Locale.ROOT);
    if (name.contains("bold") || name.contains("black") || name.contains("heavy")) {
      return true;
    }
    var descriptor = font.getFontDescriptor();
    return descriptor != null && (descriptor.isForceBold() || descriptor.getFontWeight() >= 600);
  }

  /// Ligatures and presentation forms as letters.
  private static String plain(String text) {
    var c = text.charAt(0);
    return c >= '\ufb00' && c <= '\ufdff' ? Normalizer.normalize(text, Normalizer.Form.NFKC) : text;
  }
}
