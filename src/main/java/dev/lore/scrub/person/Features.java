package dev.lore.scrub.person;

import dev.lore.scrub.span.Ascii;

/// What the tagger sees of a word: hashed features of it and its neighbours.
///
/// A word counts as itself only where the lexicon knows it as a common word; of all others only
/// shape, ending and flags are seen. So the model cannot learn a name by heart.
public final class Features {
  /// Features a word.
  public static final int COUNT = 25;

  private static final int RARE = 7919;

  /// How many neighbours on each side a word's features look at.
  private static final int REACH = 3;

  private final int offset;
  private final int[] identity;
  private final int[] shape;
  private final int[] flags;
  private final int[] suffix2;
  private final int[] suffix3;
  private final int[] prefix;

  /// Of all words.
  public Features(String text, Words words, Lexicon lexicon) {
    this(text, words, 0, words.count(), lexicon);
  }

  /// Of the words from one to another, as they are in the whole text.
  Features(String text, Words words, int from, int to, Lexicon lexicon) {
    offset = Math.max(0, from - REACH);
    int size = Math.min(words.count(), to + REACH) - offset;
    identity = new int[size];
    shape = new int[size];
    flags = new int[size];
    suffix2 = new int[size];
    suffix3 = new int[size];
    prefix = new int[size];
    int first = size == 0 ? 0 : words.start(offset);
    var lower = lower(text, first, size == 0 ? 0 : words.end(offset + size - 1));
    for (int i = 0; i < size; i++) {
      int start = words.start(offset + i) - first;
      int end = words.end(offset + i) - first;
      int hash = hash(lower, start, end);
      int known = lexicon.flags(lower, start, end, hash);
      boolean letters = Character.isLetter(lower[start]);
      flags[i] = known;
      shape[i] = shape(text, first + start, first + end);
      identity[i] =
          (known & Lexicon.COMMON) == 0 && letters
              ? RARE
              : Character.isDigit(lower[start]) ? 31 + end - start : hash;
      suffix2[i] = letters ? hash(lower, Math.max(start, end - 2), end) : 0;
      suffix3[i] = letters ? hash(lower, Math.max(start, end - 3), end) : 0;
      prefix[i] = letters ? hash(lower, start, Math.min(start + 2, end)) : 0;
    }
  }

  static char[] lower(String text, int start, int end) {
    var lower = new char[end - start];
    text.getChars(start, end, lower, 0);
    for (int i = 0; i < lower.length; i++) {
      lower[i] = lower[i] < 128 ? Ascii.lower(lower[i]) : Character.toLowerCase(lower[i]);
    }
    return lower;
  }

  /// As [String#hashCode] has it.
  static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash;
  }

  /// `Xx`, `X`, `XX`, `x`, `0`, and other signs as themselves. Numbers by their length only.
  private static int shape(String text, int start, int end) {
    char first = text.charAt(start);
    if (Character.isDigit(first)) {
      boolean digits = true;
      for (int i = start; i < end; i++) {
        digits &= Character.isDigit(text.charAt(i));
      }
      return (digits ? 100 : 120) + Math.min(end - start, 7);
    }
    if (!Character.isLetter(first)) {
      return 200 + first;
    }
    if (first >= 0x2e80) {
      return 5;
    }
    boolean upper = Character.isUpperCase(first);
    if (end - start == 1) {
      return upper ? 1 : 2;
    }
    boolean rest = Character.isUpperCase(text.charAt(start + 1));
    boolean mixed = false;
    for (int i = start + 2; i < end && !rest && !mixed; i++) {
      mixed = Character.isUpperCase(text.charAt(i));
    }
    return upper ? rest ? 3 : mixed ? 6 : 4 : mixed ? 8 : 7;
  }

  private static int at(int[] values, int index, int outside) {
    return index < 0 || index >= values.length ? outside : values[index];
  }

  /// Fills in the features of a word, as numbers below the power of two.
  public void of(int word, int[] into, int mask) {
    int i = word - offset;
    int w = identity[i];
    int s = shape[i];
    int f = flags[i];
    int pw = at(identity, i - 1, 1);
    int nw = at(identity, i + 1, 2);
    int ppw = at(identity, i - 2, 3);
    int nnw = at(identity, i + 2, 4);
    int ps = at(shape, i - 1, 11);
    int ns = at(shape, i + 1, 12);
    int pps = at(shape, i - 2, 13);
    int nns = at(shape, i + 2, 14);
    int pf = at(flags, i - 1, 0) & ~1;
    int nf = at(flags, i + 1, 0) & ~1;
    int k = 0;
    into[k++] = mix(1, w, 0, 0) & mask;
    into[k++] = mix(2, w, s, 0) & mask;
    into[k++] = mix(3, pw, 0, 0) & mask;
    into[k++] = mix(4, nw, 0, 0) & mask;
    into[k++] = mix(5, pw, s, f) & mask;
    into[k++] = mix(6, nw, s, f) & mask;
    into[k++] = mix(7, ppw, pw, s) & mask;
    into[k++] = mix(8, nw, nnw, s) & mask;
    into[k++] = mix(9, s, f, 0) & mask;
    into[k++] = mix(10, ps, s, ns) & mask;
    into[k++] = mix(11, f, pf, ps) & mask;
    into[k++] = mix(12, f, nf, ns) & mask;
    into[k++] = mix(13, suffix3[i], s, 0) & mask;
    into[k++] = mix(14, suffix2[i], s, 0) & mask;
    into[k++] = mix(15, prefix[i], s, 0) & mask;
    into[k++] = mix(16, pps, ps, s) & mask;
    into[k++] = mix(17, s, ns, nns) & mask;
    into[k++] = mix(18, pw, nw, s) & mask;
    into[k++] = mix(19, ppw, pw, f) & mask;
    into[k++] = mix(20, f, pf, nf) & mask;
    into[k++] = mix(21, at(suffix3, i - 1, 0), ps, s) & mask;
    into[k++] = mix(22, at(suffix3, i + 1, 0), ns, s) & mask;
    into[k++] = mix(23, at(identity, i - 3, 5), ppw, pw) & mask;
    into[k++] = mix(24, at(flags, i - 2, 0) & ~1, pf, s) & mask;
    into[k] = mix(25, at(flags, i + 2, 0) & ~1, nf, s) & mask;
  }

  private static int mix(int kind, int a, int b, int c) {
    int hash = kind * 0x9e3779b1;
    hash = (hash ^ a) * 0x85ebca6b;
    hash = (hash ^ hash >>> 13 ^ b) * 0xc2b2ae35;
    hash = (hash ^ hash >>> 16 ^ c) * 0x27d4eb2f;
    return hash ^ hash >>> 15;
  }
}
