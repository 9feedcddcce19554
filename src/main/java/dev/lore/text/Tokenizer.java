package dev.lore.text;

import dev.lore.text.Tokens.Gap;
import java.text.Normalizer;
import java.util.Locale;

/// Cuts a text into words, in one pass, for chat without grammar as well as for prose.
///
/// Hyphens, slashes and underscores separate words (`site-reliability`, `CI/CD`); dots, ampersands
/// and apostrophes within a word do not (`node.js`, `AT&T`, `don't`), but a possessive `'s` is cut
/// off; `+` and `#` after a letter belong to it (`C++`, `F#`), as does a dot before one (`.NET`).
/// Words longer than [#MAX_WORD] code units are cut in normal form, so that no input costs more
/// than its length.
public final class Tokenizer {
  static final int MAX_WORD = 100;

  private Tokenizer() {}

  public static Tokens tokenize(CharSequence text) {
    var tokens = new Tokens(text);
    int length = text.length();
    var gap = Gap.SENTENCE;
    int i = 0;
    while (i < length) {
      char c = text.charAt(i);
      if (startsWord(text, i)) {
        int end = wordEnd(text, i);
        int cut = withoutPossessive(text, i, end);
        tokens.add(i, cut, normal(text, i, cut), LetterCase.of(text, i, cut), gap);
        gap = Gap.SPACE;
        i = end;
      } else {
        gap = widest(gap, gapOf(text, i, c));
        i++;
      }
    }
    return tokens;
  }

  private static boolean startsWord(CharSequence text, int i) {
    char c = text.charAt(i);
    if (isWord(c)) {
      return true;
    }
    return c == '.'
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i + 1))
        && (i == 0 || Character.isWhitespace(text.charAt(i - 1)));
  }

  private static boolean isWord(char c) {
    return c < 128
        ? (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        : Character.isLetterOrDigit(c)
            || Character.isSurrogate(c)
            || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int wordEnd(CharSequence text, int start) {
    int length = text.length();
    int i = start + 1;
    while (i < length) {
      char c = text.charAt(i);
      if (isWord(c)) {
        i++;
      } else if (joins(c) && i + 1 < length && isWord(text.charAt(i + 1))) {
        i += 2;
      } else if ((c == '+' || c == '#') && Character.isLetter(text.charAt(i - 1))) {
        int end = i + 1;
        while (end < length && text.charAt(end) == c && end - i < 2) {
          end++;
        }
        // a plus between two words joins nothing: "search+rescue"
        return end < length && isWord(text.charAt(end)) ? i : end;
      } else {
        break;
      }
    }
    return i;
  }

  private static boolean joins(char c) {
    return c == '.' || c == '&' || c == '\'' || c == '’';
  }

  private static int withoutPossessive(CharSequence text, int start, int end) {
    if (end - start > 2
        && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
        && (text.charAt(end - 2) == '\'' || text.charAt(end - 2) == '’')) {
      return end - 2;
    }
    return end;
  }

  private static Gap gapOf(CharSequence text, int i, char c) {
    if (c == '\n') {
      return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? Gap.SENTENCE : Gap.SPACE;
    }
    if (c == '.' || c == '!' || c == '?' || c == '…' || c == ';' || c == '•' || c == '|') {
      return Gap.SENTENCE;
    }
    if (c == ':') {
      return Gap.SENTENCE;
    }
    if (Character.isWhitespace(c) || c == '-' || c == '_' || c == '/' || c == '‐' || c == '‑') {
      return Gap.SPACE;
    }
    return Gap.PUNCTUATION;
  }

  private static Gap widest(Gap a, Gap b) {
    return a.ordinal() >= b.ordinal() ? a : b;
  }

  private static String normal(CharSequence text, int start, int end) {
    int stop = Math.min(end, start + MAX_WORD);
    boolean ascii = true;
    boolean dots = false;
    boolean change = false;
    for (int i = start; i < stop; i++) {
      char c = text.charAt(i);
      ascii &= c < 128;
      dots |= c == '.';
      change |= c >= 'A' && c <= 'Z';
    }
    var word = text.subSequence(start, stop).toString();
    if (!ascii) {
      word =
          Normalizer.normalize(word, Normalizer.Form.NFKC)
              .replace('’', '\'')
              .toLowerCase(Locale.ROOT);
    } else if (change) {
      word = word.toLowerCase(Locale.ROOT);
    }
    return dots && isDotted(word) ? word.replace(".", "") : word;
  }

  /// `u.s`, `e.g`: single letters between dots.
  private static boolean isDotted(String word) {
    for (int i = 0; i < word.length(); i++) {
      if ((i % 2 == 1) != (word.charAt(i) == '.')) {
        return false;
      }
    }
    return word.length() > 1;
  }
}
