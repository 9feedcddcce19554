package dev.lore.scrub.person;

import java.util.Arrays;

/// A text cut into words, numbers, single signs and line breaks, as the tagger reads it.
public final class Words {
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int count;

  private Words() {}

  public static Words of(String text) {
    var words = new Words();
    int length = text.length();
    for (int i = 0; i < length; ) {
      char c = text.charAt(i);
      int start = i;
      if (c == ' ' || c == '\t' || c == '\r') {
        i++;
        continue;
      }
      i++;
      if (Character.isLetter(c) || Character.isHighSurrogate(c)) {
        while (i < length && inWord(text, i)) {
          i++;
        }
      } else if (c >= '0' && c <= '9') {
        while (i < length && Character.isLetterOrDigit(text.charAt(i))) {
          i++;
        }
      }
      words.add(start, i);
    }
    return words;
  }

  private static boolean inWord(String text, int at) {
    char c = text.charAt(at);
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c)
        || (c == '\''
            && at + 2 < text.length()
            && Character.isLetter(text.charAt(at + 1))
            && Character.isLetter(text.charAt(at + 2)));
  }

  private void add(int start, int end) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    starts[count] = start;
    ends[count++] = end;
  }

  public int count() {
    return count;
  }

  public int start(int word) {
    return starts[word];
  }

  public int end(int word) {
    return ends[word];
  }
}
