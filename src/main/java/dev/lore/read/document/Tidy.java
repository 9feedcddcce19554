package dev.lore.read.document;

/// Makes text of parsers fit to keep: white space without surprises, no control characters.
final class Tidy {
  private Tidy() {}

  /// One line: every run of white space is one blank.
  static String line(String words) {
    var kept = new StringBuilder(words.length());
    var blank = false;
    for (var i = 0; i < words.length(); i++) {
      var c = words.charAt(i);
      if (isBlank(c)) {
        blank = true;
      } else if (!isDropped(c)) {
        if (blank && !kept.isEmpty()) {
          kept.append(' ');
        }
        blank = false;
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /// Lines stay, blanks within each are made one; empty lines go.
  static String lines(String words) {
    if (words.indexOf('\n') < 0) {
      return line(words);
    }
    var kept = new StringBuilder(words.length());
    words
        .lines()
        .map(Tidy::line)
        .filter(line -> !line.isEmpty())
        .forEach(line -> kept.append(kept.isEmpty() ? "" : "\n").append(line));
    return kept.toString();
  }

  /// Indents and lines stay; trailing blanks and empty lines at both ends go.
  static String code(String words) {
    var kept = new StringBuilder(words.length());
    words
        .lines()
        .map(String::stripTrailing)
        .forEach(line -> {
          if (!kept.isEmpty() || !line.isEmpty()) {
            kept.append(kept.isEmpty() ? "" : "\n");
            line.chars()
                .filter(c -> c == '\t' || !isDropped((char) c))
                .forEach(c -> kept.append((char) c));
          }
        });
    return kept.toString().stripTrailing();
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u000b';
  }

  /// Control characters, soft hyphens, zero-width marks, byte order marks, private use (the
  /// pictures of icon fonts).
  private static boolean isDropped(char c) {
    return Character.isISOControl(c)
        || c == '\u00ad'
        || c == '\u200b'
        || c == '\ufeff'
        || c == '\ufffe'
        || c == '\uffff'
        || (c >= '\ue000' && c <= '\uf8ff');
  }
}
