package dev.lore.bench.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;

/// Overlap of an answer with the expected one, as SQuAD's script has it: lower case, punctuation
/// and articles dropped, F1 over the bags of words; the best over several expected answers.
public final class TokenF1 {
  private TokenF1() {}

  public static double best(String answer, List<String> expected) {
    return expected.stream().mapToDouble(e -> score(answer, e)).max().orElse(0);
  }

  public static double score(String answer, String expected) {
    var given = words(answer);
    var wanted = words(expected);
    if (given.isEmpty() || wanted.isEmpty()) {
      return given.equals(wanted) ? 1 : 0;
    }
    var left = new HashMap<String, Integer>();
    wanted.forEach(w -> left.merge(w, 1, Integer::sum));
    long common = 0;
    for (String word : given) {
      if (left.merge(word, -1, Integer::sum) >= 0) {
        common++;
      }
    }
    return new FScore(common, given.size(), wanted.size()).f1();
  }

  private static List<String> words(String text) {
    var plain =
        text.toLowerCase(Locale.ROOT)
            .replaceAll("\\p{Punct}", "")
            .replaceAll("\\b(a|an|the)\\b", " ")
            .strip();
    return plain.isEmpty() ? List.of() : List.of(plain.split("\\s+"));
  }
}
