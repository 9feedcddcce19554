package dev.lore.bench.leak;

import java.util.Arrays;
import java.util.Locale;

/// A text as the set of hashes of its runs of words (Broder 1997): letters and digits only, in
/// lower case, so that layout and punctuation do not hide a copy.
final class Shingles {
  static final int WORDS = 4;

  private Shingles() {}

  /// Sorted hashes, each once; empty for a text of fewer than `WORDS` words.
  static long[] of(String text) {
    var words = text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    int from = words.length > 0 && words[0].isEmpty() ? 1 : 0;
    int count = Math.max(0, words.length - from - WORDS + 1);
    var hashes = new long[count];
    for (int i = 0; i < count; i++) {
      long hash = 1_125_899_906_842_597L;
      for (int w = 0; w < WORDS; w++) {
        hash = mix(31 * hash + words[from + i + w].hashCode());
      }
      hashes[i] = hash;
    }
    Arrays.sort(hashes);
    return Arrays.stream(hashes).distinct().toArray();
  }

  /// Shared part of both together (Jaccard), 0..1.
  static double similarity(long[] one, long[] other) {
    int i = 0;
    int j = 0;
    int common = 0;
    while (i < one.length && j < other.length) {
      if (one[i] == other[j]) {
        common++;
        i++;
        j++;
      } else if (one[i] < other[j]) {
        i++;
      } else {
        j++;
      }
    }
    int union = one.length + other.length - common;
    return union == 0 ? 0 : (double) common / union;
  }

  /// SplitMix64's finaliser.
  static long mix(long x) {
    x = (x ^ (x >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
