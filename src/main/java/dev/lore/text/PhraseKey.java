package dev.lore.text;

/// The 64-bit key under which a phrase is looked up: equal for texts that differ only in case,
/// white space, hyphens, slashes and outer punctuation. It is built word by word, so that a linker
/// walks all phrases of a text without making a string. Two different phrases of a catalog of ten
/// million share a key with probability 3e-6; a phrase that is in none matches one with 5e-13.
public final class PhraseKey {
  /// The key of no words at all.
  public static final long EMPTY = 0x9E3779B97F4A7C15L;

  private PhraseKey() {}

  /// The key of a whole phrase, written in any form.
  public static long of(String phrase) {
    var tokens = Tokenizer.tokenize(phrase);
    return of(tokens, 0, tokens.size());
  }

  /// The key of the tokens from `first` to before `end`.
  public static long of(Tokens tokens, int first, int end) {
    long key = EMPTY;
    for (int i = first; i < end; i++) {
      key = append(key, tokens.hash(i));
    }
    return key;
  }

  /// The key of a phrase with one more word.
  ///
  /// @param wordHash from [#hashWord]
  public static long append(long key, long wordHash) {
    return mix(key * 0xD6E8FEB86659FD93L + wordHash);
  }

  /// The hash of one word in its normal form.
  public static long hashWord(CharSequence word) {
    long hash = 0xCBF29CE484222325L;
    for (int i = 0; i < word.length(); i++) {
      hash = (hash ^ word.charAt(i)) * 0x100000001B3L;
    }
    return mix(hash);
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
