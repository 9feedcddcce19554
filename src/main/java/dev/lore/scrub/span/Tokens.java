package dev.lore.scrub.span;

import java.util.Arrays;

/// The runs of ASCII letters and digits that contain a digit, in order: where most structured
/// values start. One pass over the text, shared by all detectors.
public final class Tokens {
  private int[] starts = new int[16];
  private int[] ends = new int[16];
  private boolean[] numeric = new boolean[16];
  private int count;

  private Tokens() {}

  static Tokens of(String text) {
    var tokens = new Tokens();
    int length = text.length();
    int floor = 0;
    for (int i = 0; i < length; i++) {
      if (!Ascii.isDigit(text.charAt(i))) {
        continue;
      }
      int start = i;
      while (start > floor && Ascii.isLetterOrDigit(text.charAt(start - 1))) {
        start--;
      }
      int end = i + 1;
      boolean digits = start == i;
      while (end < length && Ascii.isLetterOrDigit(text.charAt(end))) {
        digits &= Ascii.isDigit(text.charAt(end));
        end++;
      }
      tokens.add(start, end, digits);
      floor = end;
      i = end - 1;
    }
    return tokens;
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
}
