package dev.lore.scrub.contact;

import dev.lore.scrub.span.Ascii;
import dev.lore.scrub.span.FoldedText;
import dev.lore.scrub.span.Tokens;

/// How much a window of digit groups looks like a phone number, before any context.
///
/// @param score 0: cannot be one
/// @param international whether it says its country code
record PhoneShape(double score, boolean international) {
  static PhoneShape of(FoldedText text, Tokens tokens, int first, int last, int start) {
    boolean plus = text.charAt(start) == '+' || text.text().startsWith("(+", start);
    boolean zeros = text.text().startsWith("00", tokens.start(first)) && tokens.length(first) <= 5;
    int groups = last - first + 1;
    int digits = 0;
    for (int i = first; i <= last; i++) {
      digits += tokens.length(i);
    }
    if (plus || (zeros && digits >= 10)) {
      return new PhoneShape(0.7, true);
    }
    if (digits < 2 * groups
        || looksLikeDate(text, tokens, first, last)
        || isYears(text, tokens, first, last)
        || isZip(text, tokens, first, last)
        || isDecimals(text, tokens, first, last)
        || hasNestedBracket(text, start, tokens.start(last))) {
      return new PhoneShape(0, false);
    }
    boolean bracket = text.charAt(start) == '(';
    if (groups == 1) {
      return new PhoneShape(digits <= 12 ? 0.15 : 0.05, false);
    }
    boolean dotted = text.at(tokens.end(last - 1)) == '.' || text.at(tokens.end(first)) == '.';
    if ((dotted && groups == 2)
        || (tokens.length(first) == 1
            && !bracket
            && text.charAt(tokens.start(first)) != '1'
            && dotted)) {
      return new PhoneShape(0, false);
    }
    if (isNorthAmerican(tokens, first, last)) {
      return new PhoneShape(0.75, false);
    }
    if (bracket) {
      return new PhoneShape(0.6, false);
    }
    if (digits > 13) {
      return new PhoneShape(0.2, false);
    }
    boolean zero = text.charAt(tokens.start(first)) == '0';
    if (groups >= 3 && digits >= 8 && tokens.length(first) <= 4) {
      return new PhoneShape(zero ? 0.55 : 0.45, false);
    }
    return new PhoneShape(zero && digits >= 9 ? 0.5 : 0.4, false);
  }

  /// `1844-1900`.
  private static boolean isYears(FoldedText text, Tokens tokens, int first, int last) {
    return last == first + 1 && isYear(text, tokens, first) && isYear(text, tokens, last);
  }

  private static boolean isYear(FoldedText text, Tokens tokens, int token) {
    return tokens.length(token) == 4
        && (text.text().startsWith("1", tokens.start(token))
            || text.text().startsWith("20", tokens.start(token)));
  }

  /// `CA 94720-1930`.
  private static boolean isZip(FoldedText text, Tokens tokens, int first, int last) {
    int start = tokens.start(first);
    int letters = start - 1;
    while (letters > 0 && start - letters < 3 && text.at(letters) == ' ') {
      letters--;
    }
    return last == first + 1
        && tokens.length(first) == 5
        && tokens.length(last) == 4
        && text.at(tokens.end(first)) == '-'
        && Ascii.isUpper(text.at(letters))
        && Ascii.isUpper(text.at(letters - 1))
        && !text.wordAt(letters - 2);
  }

  /// `24.179 4.917`, `07.00 - 10.00`.
  private static boolean isDecimals(FoldedText text, Tokens tokens, int first, int last) {
    return last == first + 3
        && isPoint(text, tokens, first)
        && !isPoint(text, tokens, first + 1)
        && text.at(tokens.end(first + 1)) == ' '
        && isPoint(text, tokens, first + 2);
  }

  private static boolean isPoint(FoldedText text, Tokens tokens, int before) {
    return text.at(tokens.end(before)) == '.' && tokens.start(before + 1) == tokens.end(before) + 1;
  }

  /// `(1.81 (8462)`: a bracket in a bracket; `(44) (0)20` has one after the other.
  private static boolean hasNestedBracket(FoldedText text, int start, int end) {
    int open = text.text().indexOf('(', start, end);
    int next = open < 0 ? -1 : text.text().indexOf('(', open + 1, end);
    return next >= 0 && text.text().indexOf(')', open, next) < 0;
  }

  private static boolean isNorthAmerican(Tokens tokens, int first, int last) {
    int from = last - first == 3 && tokens.length(first) == 1 ? first + 1 : first;
    return last - from == 2
        && tokens.length(from) == 3
        && tokens.length(from + 1) == 3
        && tokens.length(last) == 4;
  }

  /// `2024-03-01`, `01.03.2024`, `2024 03 01 12`.
  private static boolean looksLikeDate(FoldedText text, Tokens tokens, int first, int last) {
    if (last - first < 2 || last - first > 5) {
      return false;
    }
    int year = tokens.length(first) == 4 ? first : first + 2;
    return tokens.length(year) == 4
        && (text.text().startsWith("19", tokens.start(year))
            || text.text().startsWith("20", tokens.start(year)))
        && tokens.length(year == first ? first + 1 : first) <= 2
        && tokens.length(year == first ? first + 2 : first + 1) <= 2;
  }
}
