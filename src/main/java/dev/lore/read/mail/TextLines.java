package dev.lore.read.mail;

import java.util.Arrays;

/// The lines of a text by number, with where each starts and ends in it.
final class TextLines {
  private final String text;
  private final int[] starts;
  private final int count;

  TextLines(String text) {
    this.text = text;
    int[] found = new int[64];
    int lines = 0;
    int at = 0;
    while (at <= text.length()) {
      if (lines == found.length) {
        found = Arrays.copyOf(found, lines * 2);
      }
      found[lines++] = at;
      int end = text.indexOf('\n', at);
      if (end < 0) {
        break;
      }
      at = end + 1;
    }
    starts = found;
    count = lines;
  }

  int count() {
    return count;
  }

  int start(int line) {
    return starts[line];
  }

  /// Without the line end.
  int end(int line) {
    int end = line + 1 < count ? starts[line + 1] - 1 : text.length();
    return end > starts[line] && text.charAt(end - 1) == '\r' ? end - 1 : end;
  }

  String line(int line) {
    return text.substring(starts[line], end(line));
  }

  char at(int offset) {
    return text.charAt(offset);
  }

  String text(int from, int to) {
    return text.substring(from, to);
  }

  /// The last character that is no white space; a blank where the line is empty.
  char lastChar(int line) {
    for (int i = end(line) - 1; i >= starts[line]; i--) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return ' ';
  }

  int length(int line) {
    return end(line) - starts[line];
  }

  boolean isBlank(int line) {
    for (int i = starts[line]; i < end(line); i++) {
      char c = text.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00a0') {
        return false;
      }
    }
    return true;
  }
}
