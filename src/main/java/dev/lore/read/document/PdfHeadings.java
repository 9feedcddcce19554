package dev.lore.read.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Tells headings of a PDF by the size of the font against the body's, by weight, and by the
/// document's own outline.
final class PdfHeadings {
  private static final float LARGER = 1.12f;
  private static final int LONGEST = 180;
  private static final int LONGEST_BOLD = 110;
  private static final Pattern NUMBERED = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2}){0,4}\\.?\\s.*");

  private final float body;
  private final boolean boldBody;
  private final Map<String, Integer> outline;
  private final List<Float> sizes;

  /// @param outline depth by title in the form of [#key]
  PdfHeadings(List<PdfPage> pages, Map<String, Integer> outline) {
    this.outline = Map.copyOf(outline);
    var chars = new TreeMap<Float, Integer>();
    var bold = 0L;
    var all = 0L;
    for (var page : pages) {
      for (var row : page.rows()) {
        for (var segment : row) {
          chars.merge(rounded(segment.size()), segment.text().length(), Integer::sum);
          all += segment.text().length();
          bold += segment.bold() ? segment.text().length() : 0;
        }
      }
    }
    this.body =
        chars.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(0f);
    this.boldBody = bold * 2 > all;
    var larger = new TreeSet<Float>();
    chars.keySet().stream().filter(size -> size > body * LARGER).forEach(larger::add);
    this.sizes = List.copyOf(larger.descendingSet());
  }

  float body() {
    return body;
  }

  /// 1 to 6, or 0 where the words are none. The words are a whole paragraph.
  int level(String words, float size, boolean bold) {
    var depth = outline.get(key(words));
    if (depth != null) {
      return depth;
    }
    if (words.length() > LONGEST || words.chars().noneMatch(Character::isLetter)) {
      return 0;
    }
    if (size > body * LARGER) {
      return Math.min(5, 1 + Math.max(0, sizes.indexOf(rounded(size))));
    }
    var line =
        bold
            && !boldBody
            && size > body * 0.95f
            && words.length() <= LONGEST_BOLD
            && (!words.matches("(?s).*[.,;:]") || NUMBERED.matcher(words).matches());
    return line ? Math.min(6, sizes.size() + 1) : 0;
  }

  static String key(String title) {
    var kept = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  /// Empty titles and those that come twice name no place.
  static Map<String, Integer> unique(List<Map.Entry<String, Integer>> titles) {
    var found = new HashMap<String, Integer>();
    for (var title : titles) {
      var key = key(title.getKey());
      if (key.length() > 2) {
        found.putIfAbsent(key, Math.clamp(title.getValue(), 1, 6));
      }
    }
    return found;
  }

  private static float rounded(float size) {
    return Math.round(size * 2) / 2f;
  }
}
