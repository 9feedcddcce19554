package dev.lore.bench.answers;

import dev.lore.text.Tokenizer;
import dev.lore.text.WordRanks;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/// Finds texts that share rare words with a question: wrong texts that look right, for training.
final class NearTexts {
  private final Map<String, List<Integer>> postings = new HashMap<>();
  private final List<String> texts;

  NearTexts(List<String> texts) {
    this.texts = texts;
    for (int i = 0; i < texts.size(); i++) {
      for (String word : words(texts.get(i))) {
        postings.computeIfAbsent(word, w -> new ArrayList<>()).add(i);
      }
    }
  }

  private static HashSet<String> words(String text) {
    var tokens = Tokenizer.tokenize(text);
    var words = new HashSet<String>();
    for (int i = 0; i < tokens.size(); i++) {
      if (!WordRanks.english().isCommon(tokens.norm(i), 2_100)) {
        words.add(tokens.norm(i));
      }
    }
    return words;
  }

  /// The numbers of the best `limit` texts that are allowed, best first.
  List<Integer> of(String question, IntPredicate allowed, int limit) {
    var scores = new HashMap<Integer, Double>();
    for (String word : words(question)) {
      var found = postings.getOrDefault(word, List.of());
      double weight = Math.log(1 + (double) texts.size() / (1 + found.size()));
      for (int text : found) {
        if (allowed.test(text)) {
          scores.merge(text, weight, Double::sum);
        }
      }
    }
    return scores.entrySet().stream()
        .sorted(
            Map.Entry.<Integer, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }
}
