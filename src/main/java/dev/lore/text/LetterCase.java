package dev.lore.text;

/// How the letters of a word are written.
public enum LetterCase {
  /// `kafka`; also words without letters.
  LOWER,
  /// `Kafka`
  CAPITALISED,
  /// `AWS`; single capitals too
  UPPER,
  /// `GitHub`, `iOS`
  MIXED;

  /// As one bit, for sets of forms.
  public int bit() {
    return 1 << ordinal();
  }

  public static LetterCase of(CharSequence text, int start, int end) {
    int upper = 0;
    int lower = 0;
    boolean firstUpper = false;
    boolean first = true;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        upper++;
        firstUpper |= first;
        first = false;
      } else if (Character.isLowerCase(c)) {
        lower++;
        first = false;
      }
    }
    if (upper == 0) {
      return LOWER;
    }
    if (lower == 0) {
      return UPPER;
    }
    return upper == 1 && firstUpper ? CAPITALISED : MIXED;
  }

  /// The case of a phrase: that of its words where they agree, [#CAPITALISED] where most words of a
  /// title are, else [#MIXED].
  public static LetterCase ofPhrase(Tokens tokens, int first, int end) {
    var one = tokens.letterCase(first);
    boolean agree = true;
    int lower = 0;
    for (int i = first; i < end; i++) {
      var next = tokens.letterCase(i);
      agree &= next == one;
      if (next == LOWER) {
        lower++;
      }
    }
    if (agree) {
      return one;
    }
    return lower * 2 < end - first ? CAPITALISED : MIXED;
  }
}
