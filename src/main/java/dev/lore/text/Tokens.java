package dev.lore.text;

import java.util.Arrays;

/// The words of one text, in order, with where they stand. Made by [Tokenizer].
public final class Tokens {
  private final CharSequence text;
  private int size;
  private int[] starts;
  private int[] ends;
  private String[] norms;
  private long[] hashes;
  private byte[] cases;
  private byte[] gaps;

  Tokens(CharSequence text) {
    this.text = text;
    int guess = 8 + text.length() / 6;
    guess = Math.min(guess, 1 << 16);
    starts = new int[guess];
    ends = new int[guess];
    norms = new String[guess];
    hashes = new long[guess];
    cases = new byte[guess];
    gaps = new byte[guess];
  }

  void add(int start, int end, String norm, LetterCase letterCase, Gap gapBefore) {
    if (size == starts.length) {
      int larger = size * 2;
      starts = Arrays.copyOf(starts, larger);
      ends = Arrays.copyOf(ends, larger);
      norms = Arrays.copyOf(norms, larger);
      hashes = Arrays.copyOf(hashes, larger);
      cases = Arrays.copyOf(cases, larger);
      gaps = Arrays.copyOf(gaps, larger);
    }
    starts[size] = start;
    ends[size] = end;
    norms[size] = norm;
    hashes[size] = PhraseKey.hashWord(norm);
    cases[size] = (byte) letterCase.ordinal();
    gaps[size] = (byte) gapBefore.ordinal();
    size++;
  }

  public CharSequence text() {
    return text;
  }

  public int size() {
    return size;
  }

  /// First UTF-16 code unit of the word.
  public int start(int i) {
    return starts[i];
  }

  /// One past its last.
  public int end(int i) {
    return ends[i];
  }

  /// The word in normal form: NFKC, lower case, dots of abbreviations left out.
  public String norm(int i) {
    return norms[i];
  }

  /// [PhraseKey#hashWord] of the normal form.
  public long hash(int i) {
    return hashes[i];
  }

  public LetterCase letterCase(int i) {
    return CASES[cases[i]];
  }

  /// What lies between this word and the one before it.
  public Gap gap(int i) {
    return GAPS[gaps[i]];
  }

  /// Whether a sentence starts at this word.
  public boolean startsSentence(int i) {
    return gaps[i] == Gap.SENTENCE.ordinal();
  }

  public String surface(int first, int end) {
    return text.subSequence(starts[first], ends[end - 1]).toString();
  }

  private static final LetterCase[] CASES = LetterCase.values();
  private static final Gap[] GAPS = Gap.values();

  /// What separates two words, from the weakest.
  public enum Gap {
    /// White space, hyphen, slash: the words may be one phrase.
    SPACE,
    /// A comma, quotation mark, bracket: seldom within a phrase.
    PUNCTUATION,
    /// The end of a sentence or line: never within a phrase.
    SENTENCE
  }
}
