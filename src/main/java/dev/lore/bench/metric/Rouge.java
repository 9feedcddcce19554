package dev.lore.bench.metric;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// ROUGE (Lin 2004) of a text against one reference: words in lower case, letters and digits only,
/// no stemming, as Google's `rouge_score` without its stemmer.
public final class Rouge {
  private Rouge() {}

  /// Overlap of n-grams.
  public static FScore n(int n, String text, String reference) {
    var given = grams(words(text), n);
    var wanted = grams(words(reference), n);
    long common =
        given.entrySet().stream()
            .mapToLong(e -> Math.min(e.getValue(), wanted.getOrDefault(e.getKey(), 0)))
            .sum();
    return new FScore(common, total(given), total(wanted));
  }

  /// Longest common subsequence of the whole texts (`rougeL`).
  public static FScore l(String text, String reference) {
    var one = words(text);
    var other = words(reference);
    var row = new int[other.size() + 1];
    for (String word : one) {
      int diagonal = 0;
      for (int j = 1; j <= other.size(); j++) {
        int above = row[j];
        row[j] = word.equals(other.get(j - 1)) ? diagonal + 1 : Math.max(above, row[j - 1]);
        diagonal = above;
      }
    }
    return new FScore(row[other.size()], one.size(), other.size());
  }

  private static Map<List<String>, Integer> grams(List<String> words, int n) {
    var grams = new HashMap<List<String>, Integer>();
    for (int i = 0; i + n <= words.size(); i++) {
      grams.merge(List.copyOf(words.subList(i, i + n)), 1, Integer::sum);
    }
    return grams;
  }

  private static long total(Map<List<String>, Integer> grams) {
    return grams.values().stream().mapToLong(Integer::longValue).sum();
  }

  private static List<String> words(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
        .filter(w -> !w.isEmpty())
        .toList();
  }
}
