package dev.lore.scrub.span;

/// Words that make a guess more likely where they stand near it. Immutable.
public final class Context {
  private static final int CHARS_BEFORE = 70;
  private static final int CHARS_AFTER = 30;

  private final String[] words;

  private Context(String[] words) {
    this.words = words;
  }

  /// @param words in lower case; may be several words separated by one space
  public static Context of(String... words) {
    return new Context(words.clone());
  }

  /// Whether one of the words stands shortly before the place.
  public boolean before(FoldedText text, int start) {
    return in(text, Math.max(0, start - CHARS_BEFORE), start);
  }

  /// Whether one of the words stands shortly before or after the span.
  public boolean near(FoldedText text, int start, int end) {
    return before(text, start) || in(text, end, Math.min(text.length(), end + CHARS_AFTER));
  }

  private boolean in(FoldedText text, int from, int to) {
    var lower = text.lower();
    for (var word : words) {
      for (int at = lower.indexOf(word, from, to); at >= 0; at = lower.indexOf(word, at + 1, to)) {
        if (standsAlone(lower, at, at + word.length(), from, to)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean standsAlone(String lower, int start, int end, int from, int to) {
    return (start == from || !Ascii.isWord(lower.charAt(start - 1)))
        && (end == to || !Character.isLetter(lower.charAt(end)));
  }
}
