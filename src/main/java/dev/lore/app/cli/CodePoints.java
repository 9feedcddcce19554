package dev.lore.app.cli;

/// Turns offsets between UTF-16 code units, which Lore counts in, and Unicode code points, which
/// its filters speak. Built once for a text; texts without surrogate pairs cost nothing.
final class CodePoints {
  private final String text;
  private final boolean plain;
  private int lastUnit;
  private int lastPoint;

  CodePoints(String text) {
    this.text = text;
    this.plain = text.chars().noneMatch(c -> Character.isSurrogate((char) c));
  }

  /// Cheap where one call after the other asks for a later place.
  int fromUnits(int unit) {
    if (plain) {
      return unit;
    }
    lastPoint =
        unit >= lastUnit
            ? lastPoint + text.codePointCount(lastUnit, unit)
            : text.codePointCount(0, unit);
    lastUnit = unit;
    return lastPoint;
  }

  /// @throws IndexOutOfBoundsException where the text is shorter
  int toUnits(int point) {
    if (plain) {
      if (point < 0 || point > text.length()) {
        throw new IndexOutOfBoundsException(point);
      }
      return point;
    }
    return text.offsetByCodePoints(0, point);
  }
}
