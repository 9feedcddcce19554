package dev.lore.scrub;

import java.util.function.Consumer;

/// Cuts a long text into stretches that are looked at one by one: memory stays bounded whatever the
/// text, and a stretch that was clean before need not be looked at again.
///
/// Cuts are made at blank lines, else at line breaks, else at spaces; only a word of tens of
/// thousands of characters is cut within. A stretch begins with the end of the one before it, so
/// that values that lie across a cut are seen whole, with the words before them.
final class Stretches {
  /// A text up to this length is one stretch.
  static final int SHORT = 1_500;

  private static final int LEAST = 1_000;
  private static final int TO_BLANK_LINE = 6_000;
  private static final int TO_LINE = 12_000;
  private static final int TO_SPACE = 64_000;

  /// Longer than any window in which a detector looks for words around a value.
  private static final int OVERLAP = 240;

  /// After a cut within a word: longer than any token.
  private static final int LONG_OVERLAP = 8_192;

  /// What lies in the overlap and starts at least this far into it has been seen with its context.
  private static final int MARGIN = 120;

  private Stretches() {}

  /// @param start of the stretch in the text
  /// @param from what starts before it, in the text, was found in the stretch before
  record Stretch(int start, int end, int from) {}

  static void forEach(String text, Consumer<Stretch> consumer) {
    int length = text.length();
    if (length <= SHORT) {
      consumer.accept(new Stretch(0, length, 0));
      return;
    }
    int overlap = 0;
    for (int at = 0; at < length; ) {
      int end = end(text, at);
      int start = Math.max(0, at - overlap);
      if (start > 0 && Character.isLowSurrogate(text.charAt(start))) {
        start--;
      }
      consumer.accept(new Stretch(start, end, Math.min(at, start == 0 ? 0 : start + MARGIN)));
      overlap =
          end < length && Character.isWhitespace(text.charAt(end - 1)) ? OVERLAP : LONG_OVERLAP;
      at = end;
    }
  }

  private static int end(String text, int at) {
    int length = text.length();
    if (length - at <= SHORT) {
      return length;
    }
    int least = at + LEAST;
    int blank = blankLine(text, least, Math.min(length, at + TO_BLANK_LINE));
    if (blank > 0) {
      return blank;
    }
    int line =
        text.indexOf('\n', Math.min(length, at + TO_BLANK_LINE), Math.min(length, at + TO_LINE));
    if (line > 0) {
      return line + 1;
    }
    int limit = Math.min(length, at + TO_SPACE);
    for (int i = Math.min(length, at + TO_LINE); i < limit; i++) {
      if (Character.isWhitespace(text.charAt(i))) {
        return i + 1;
      }
    }
    return limit < length && Character.isLowSurrogate(text.charAt(limit)) ? limit - 1 : limit;
  }

  /// One past a line break that a blank line follows; 0 where there is none.
  private static int blankLine(String text, int from, int to) {
    for (int i = text.indexOf('\n', from, to); i >= 0; i = text.indexOf('\n', i + 1, to)) {
      int next = i + 1;
      if (next < to && text.charAt(next) == '\r') {
        next++;
      }
      if (next < to && text.charAt(next) == '\n') {
        return i + 1;
      }
    }
    return 0;
  }
}
