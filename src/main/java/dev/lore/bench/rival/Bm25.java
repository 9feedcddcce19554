package dev.lore.bench.rival;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// BM25 as Lucene and Anserini compute it (Kamphuis et al. 2020), over words in lower case with the
/// plural's `s` cut off; in memory.
final class Bm25 implements Rival {
  private final double k1;
  private final double b;
  private final List<String> ids = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Map<Integer, Integer>> postings = new HashMap<>();
  private double meanLength;

  /// @param k1 how soon further occurrences of a word stop to count; 0 or more
  /// @param b how much long documents are held back, 0 to 1
  Bm25(List<Text> corpus, double k1, double b) {
    if (!(k1 >= 0 && b >= 0 && b <= 1)) {
      throw new IllegalArgumentException(
          "BM25 takes k1 of 0 or more and b of 0 to 1, not k1 " + k1 + " and b " + b);
    }
    this.k1 = k1;
    this.b = b;
    long words = 0;
    for (Text document : corpus) {
      int number = ids.size();
      ids.add(document.id());
      var terms = terms(document.title() + ' ' + document.text());
      lengths.add(terms.size());
      words += terms.size();
      for (String term : terms) {
        postings.computeIfAbsent(term, t -> new HashMap<>()).merge(number, 1, Integer::sum);
      }
    }
    meanLength = corpus.isEmpty() ? 1 : Math.max(1, (double) words / corpus.size());
  }

  private static List<String> terms(String text) {
    var terms = new ArrayList<String>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        terms.add(plural ? word.substring(0, word.length() - 1) : word);
      }
    }
    return terms;
  }

  @Override
  public List<String> rank(String question, int most) {
    var scores = new HashMap<Integer, Double>();
    for (String term : terms(question)) {
      var found = postings.getOrDefault(term, Map.of());
      double idf = Math.log(1 + (ids.size() - found.size() + 0.5) / (found.size() + 0.5));
      found.forEach((document, count) -> {
        double norm = k1 * (1 - b + b * lengths.get(document) / meanLength);
        scores.merge(document, idf * count / (count + norm), Double::sum);
      });
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(e -> ids.get(e.getKey()))
        .toList();
  }

  @Override
  public void close() {}
}
