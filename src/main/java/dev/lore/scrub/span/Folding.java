package dev.lore.scrub.span;

import java.text.Normalizer;

/// Folds single characters: what cannot be seen is removed, what looks like an ASCII digit, space,
/// hyphen, quote or letter of another width or font becomes it. See Unicode UTS 39.
final class Folding {
  static final int UNCHANGED = -1;
  static final int REMOVED = -2;

  private Folding() {}

  /// Whether a character may fold; one that may not is never changed.
  static boolean mayFold(char c) {
    return (c >= 0x80 && (c > 0xff || c == 0xa0 || c == 0xad)) || (c < ' ' && isControl(c));
  }

  static int fold(int point) {
    if (point < 0x80) {
      return isControl(point) ? REMOVED : UNCHANGED;
    }
    if (isInvisible(point)) {
      return REMOVED;
    }
    if (isSpace(point)) {
      return ' ';
    }
    if (isHyphen(point)) {
      return '-';
    }
    if (point == 0x2018 || point == 0x2019 || point == 0x201b || point == 0x2032) {
      return '\'';
    }
    if (point == 0x201c || point == 0x201d || point == 0x2033) {
      return '"';
    }
    if (Character.isDigit(point)) {
      return '0' + Character.digit(point, 10);
    }
    return compatible(point);
  }

  private static int compatible(int point) {
    boolean styled =
        (point >= 0xff01 && point <= 0xff5e)
            || (point >= 0x1d400 && point <= 0x1d7ff)
            || (point >= 0x2460 && point <= 0x24ff)
            || (point >= 0x2100 && point <= 0x214f);
    if (!styled) {
      return UNCHANGED;
    }
    var normal = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC);
    return normal.length() == 1 && normal.charAt(0) < 0x80 ? normal.charAt(0) : UNCHANGED;
  }

  /// What no terminal shows, unlike tabs and line breaks.
  private static boolean isControl(int point) {
    return (point < ' ' && (point < '\t' || point > '\r')) || point == 0x7f;
  }

  private static boolean isInvisible(int point) {
    return point == 0xad
        || point == 0x34f
        || point == 0x61c
        || point == 0x115f
        || point == 0x1160
        || point == 0x17b4
        || point == 0x17b5
        || (point >= 0x180b && point <= 0x180e)
        || (point >= 0x200b && point <= 0x200f)
        || (point >= 0x202a && point <= 0x202e)
        || (point >= 0x2060 && point <= 0x206f)
        || point == 0x3164
        || (point >= 0xfe00 && point <= 0xfe0f)
        || point == 0xfeff
        || point == 0xffa0
        || (point >= 0xe0000 && point <= 0xe0fff);
  }

  private static boolean isSpace(int point) {
    return point == 0xa0
        || point == 0x1680
        || (point >= 0x2000 && point <= 0x200a)
        || point == 0x202f
        || point == 0x205f
        || point == 0x3000;
  }

  private static boolean isHyphen(int point) {
    return (point >= 0x2010 && point <= 0x2015)
        || point == 0x2212
        || point == 0xfe58
        || point == 0xfe63
        || point == 0xff0d
        || point == 0x30fb;
  }
}
