package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// How far a stretch of a text agrees with those that people marked in it: F1 over bags of words
/// without articles, the best over the marked ones.
final class Overlap {
  private static final Set<String> ARTICLES = Set.of("a", "an", "the");

  private final int[] words; // -1 for an article
  private final int[][] marked;
  private final int[] sizes;
  private final int[] left;

  Overlap(SpanText text, List<Range> answers) {
    Map<String, Integer> numbers = new HashMap<>();
    words = new int[text.size];
    for (int i = 0; i < text.size; i++) {
      var word = text.tokens.norm(i);
      words[i] = ARTICLES.contains(word) ? -1 : numbers.computeIfAbsent(word, w -> numbers.size());
    }
    marked = new int[answers.size()][numbers.size()];
    sizes = new int[answers.size()];
    left = new int[numbers.size()];
    for (int a = 0; a < marked.length; a++) {
      for (int i = answers.get(a).first(); i < answers.get(a).end(); i++) {
        if (words[i] >= 0) {
          marked[a][words[i]]++;
          sizes[a]++;
        }
      }
    }
  }

  double best(Range range) {
    double best = 0;
    for (int a = 0; a < marked.length; a++) {
      System.arraycopy(marked[a], 0, left, 0, left.length);
      int given = 0;
      int common = 0;
      for (int i = range.first(); i < range.end(); i++) {
        if (words[i] >= 0) {
          given++;
          common += left[words[i]]-- > 0 ? 1 : 0;
        }
      }
      if (common > 0) {
        best = Math.max(best, 2.0 * common / (given + sizes[a]));
      }
    }
    return best;
  }
}
