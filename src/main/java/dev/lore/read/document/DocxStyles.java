package dev.lore.read.document;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.jspecify.annotations.Nullable;

/// Tells headings of a Word document: by outline level, by the name of the style or of one it is
/// based on (Word stores the English name whatever the language), or, in documents without styles,
/// by a short line that is bold throughout.
final class DocxStyles {
  private static final Pattern HEADING = Pattern.compile("heading ?([1-9])");
  private static final int MAX_CHAIN = 10;
  private static final int LONGEST_BOLD_HEADING = 90;
  private static final int BOLD_LEVEL = 3;

  private final @Nullable XWPFStyles styles;

  DocxStyles(XWPFDocument document) {
    this.styles = document.getStyles();
  }

  boolean isTitle(XWPFParagraph paragraph) {
    var style = style(paragraph.getStyleID());
    return style != null && "title".equals(name(style));
  }

  /// 1 to 6, or 0 where it is no heading.
  int headingLevel(XWPFParagraph paragraph) {
    var properties = paragraph.getCTPPr();
    if (properties.isSetOutlineLvl()) {
      var level = properties.getOutlineLvl().getVal().intValue();
      return level < 6 ? level + 1 : 0;
    }
    var id = paragraph.getStyleID();
    for (var i = 0; i < MAX_CHAIN; i++) {
      var style = style(id);
      if (style == null) {
        break;
      }
      var level = HEADING.matcher(name(style));
      if (level.matches()) {
        return Math.min(6, Integer.parseInt(level.group(1)));
      }
      id = style.getBasisStyleID();
    }
    return isBoldLine(paragraph) ? BOLD_LEVEL : 0;
  }

  private static boolean isBoldLine(XWPFParagraph paragraph) {
    var words = paragraph.getText().strip();
    return paragraph.getNumID() == null
        && words.length() <= LONGEST_BOLD_HEADING
        && words.chars().anyMatch(Character::isLetter)
        && !words.matches(".*[.,;]$")
        && paragraph.getRuns().stream().allMatch(run -> run.isBold() || run.text().isBlank());
  }

  private static String name(XWPFStyle style) {
    var name = style.getName();
    return name == null ? "" : name.toLowerCase(Locale.ROOT);
  }

  private @Nullable XWPFStyle style(@Nullable String id) {
    return styles == null || id == null ? null : styles.getStyle(id);
  }
}
