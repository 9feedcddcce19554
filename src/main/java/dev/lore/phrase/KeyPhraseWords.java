package dev.lore.phrase;

import dev.lore.learn.SparseRow;
import dev.lore.text.Tokens;
import dev.lore.text.Tokens.Gap;

/// The first look at a candidate phrase: which words it has at which place, which stand beside it,
/// how they end, how long it is, where and how often it stands. Words are hashed into a table of
/// fixed size (Weinberger et al. 2009), so that what a word is worth at the head of a phrase is
/// learned without a list.
final class KeyPhraseWords {
  static final int FEATURES = 1 << 17;
  private static final long OUTSIDE = 0x5DEECE66DL;

  private final Tokens tokens;
  private final int size;
  private final boolean[] stops;
  private final long[] endings;

  KeyPhraseWords(Tokens tokens, int size) {
    this.tokens = tokens;
    this.size = size;
    stops = new boolean[size];
    endings = new long[size];
    for (int i = 0; i < size; i++) {
      var word = tokens.norm(i);
      stops[i] = StopWords.contains(word);
      endings[i] = ending(word);
    }
  }

  SparseRow row(int first, int end, int count) {
    var row = new SparseRow();
    int last = end - 1;
    int words = end - first;
    long before = word(first - 1, first);
    long after = word(end, end);
    boolean stopBefore = first == 0 || before == OUTSIDE || stops[first - 1];
    boolean stopAfter = end >= size || after == OUTSIDE || stops[end];
    int edges = words * 4 + (stopBefore ? 2 : 0) + (stopAfter ? 1 : 0);
    add(row, 1, tokens.hash(first));
    add(row, 2, tokens.hash(last));
    add(row, 3, before);
    add(row, 4, after);
    add(row, 5, edges);
    add(row, 6, tokens.hash(first) * 31 + before);
    add(row, 7, tokens.hash(last) * 31 + after);
    add(row, 8, endings[first] * 31 + words);
    add(row, 9, endings[last] * 31 + words);
    add(row, 10, first > 0 ? endings[first - 1] : 0);
    add(row, 11, end < size ? endings[end] : 0);
    add(row, 12, Math.min(count, 6) * 8L + words);
    add(row, 13, bucket(first) * 8L + words);
    add(row, 14, gap(first) * 4L + (end < size ? gap(end) : 3));
    add(row, 15, tokens.letterCase(first).ordinal() * 4L + tokens.letterCase(last).ordinal());
    if (words > 1) {
      add(row, 16, tokens.hash(first) * 31 + tokens.hash(last));
      add(row, 17, endings[first] * 1009 + endings[last]);
    } else {
      add(row, 18, tokens.hash(first));
    }
    for (int i = first + 1; i < last; i++) {
      add(row, 19, tokens.hash(i));
    }
    for (int i = first; i < end; i++) {
      add(row, 20, tokens.hash(i));
    }
    return row;
  }

  private static void add(SparseRow row, int slot, long value) {
    long mixed = (value + slot * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
    row.add((int) ((mixed ^ (mixed >>> 29)) * 0x94D049BB133111EBL >>> (64 - 17)), 1);
  }

  /// The word beside the phrase, unless something separates them.
  private long word(int i, int border) {
    return i < 0 || i >= size || tokens.gap(border) != Gap.SPACE ? OUTSIDE : tokens.hash(i);
  }

  private int gap(int i) {
    return tokens.gap(i).ordinal();
  }

  /// The last three letters.
  private static long ending(String word) {
    long hash = 7;
    for (int k = Math.max(0, word.length() - 3); k < word.length(); k++) {
      hash = hash * 131 + word.charAt(k);
    }
    return hash;
  }

  private int bucket(int first) {
    return first < 8 ? 0 : first < 16 ? 1 : first < 40 ? 2 : 3 + Math.min(4, 5 * first / size);
  }
}
