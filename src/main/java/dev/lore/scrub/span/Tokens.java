package dev.lore.scrub.span;

import java.util.Arrays;

/// Where most structured values start: the runs of ASCII letters and digits that contain a digit,
/// in order, and the places of a written `at` that may stand for an at sign. One pass over the
/// text, shared by all detectors, in which every other character costs one look into a table.
public final class Tokens {
  private static final byte PLAIN = 0;
  private static final byte DIGIT = 1;
  private static final byte LETTER_T = 2;
  private static final byte FOLDS = 3;
  private static final byte[] KINDS = kinds();

  /// What may stand before the `a` of a written `at`, besides `&comm`.
  private static final String SIGNS = " ([{<_-";

  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] numeric = new boolean[16];
  private int count;
  private int[] ats = new int[8];
  private int atCount;
  private boolean complete;

  private Tokens() {}

  private static byte[] kinds() {
    var kinds = new byte[256];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = Folding.mayFold((char) c) ? FOLDS : PLAIN;
    }
    Arrays.fill(kinds, '0', '9' + 1, DIGIT);
    kinds['t'] = LETTER_T;
    kinds['T'] = LETTER_T;
    return kinds;
  }

  /// Of a text that is folded already.
  static Tokens ofFolded(String text) {
    return of(text, false);
  }

  /// Of a text as it is, unless a character of it may fold: then the scan ends there and
  /// [#isComplete] is false.
  static Tokens ofRaw(String text) {
    return of(text, true);
  }

  private static Tokens of(String text, boolean folds) {
    var tokens = new Tokens();
    int length = text.length();
    int floor = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      byte kind = c < 256 ? KINDS[c] : FOLDS;
      if (kind == PLAIN) {
        continue;
      }
      if (kind == DIGIT) {
        floor = tokens.token(text, i, floor);
        i = floor - 1;
      } else if (kind == LETTER_T) {
        if (isWrittenAt(text, i)) {
          tokens.addAt(i);
        }
      } else if (folds) {
        return tokens;
      }
    }
    tokens.complete = true;
    return tokens;
  }

  /// Takes in the token around a digit; returns its end.
  private int token(String text, int digit, int floor) {
    int start = digit;
    while (start > floor && Ascii.isLetterOrDigit(text.charAt(start - 1))) {
      start--;
    }
    int end = digit + 1;
    boolean digits = start == digit;
    while (end < text.length() && Ascii.isLetterOrDigit(text.charAt(end))) {
      digits &= Ascii.isDigit(text.charAt(end));
      end++;
    }
    add(start, end, digits);
    return end;
  }

  private static boolean isWrittenAt(String text, int t) {
    if (t < 2) {
      return false;
    }
    char a = text.charAt(t - 1);
    if (a != 'A' && (a != 'a' || text.charAt(t) != 't')) {
      return false;
    }
    char before = text.charAt(t - 2);
    return SIGNS.indexOf(before) >= 0
        || (before == 'm' && t > 4 && text.startsWith("com", t - 5) && text.charAt(t - 3) == 'm');
  }

  private void add(int start, int end, boolean digits) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
      numeric = Arrays.copyOf(numeric, count * 2);
    }
    starts[count] = start;
    ends[count] = end;
    numeric[count++] = digits;
  }

  private void addAt(int t) {
    if (atCount == ats.length) {
      ats = Arrays.copyOf(ats, atCount * 2);
    }
    ats[atCount++] = t;
  }

  /// Whether the whole text was scanned.
  boolean isComplete() {
    return complete;
  }

  public int count() {
    return count;
  }

  public int start(int token) {
    return starts[token];
  }

  public int end(int token) {
    return ends[token];
  }

  public int length(int token) {
    return ends[token] - starts[token];
  }

  /// Whether the token is digits only.
  public boolean isNumeric(int token) {
    return numeric[token];
  }

  /// How many written `at` there are.
  public int atCount() {
    return atCount;
  }

  /// Where the `t` of a written `at` is.
  public int at(int index) {
    return ats[index];
  }
}
