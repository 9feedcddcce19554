package dev.lore.answer.find;

import dev.lore.index.WordSearch;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Words that stand in the best passages beside those of the question: a relevance model (Lavrenko
/// and Croft 2001; RM3 of Abdul-Jaleel et al. 2004) whose words are weighed by their rarity, since
/// little words say nothing here.
record RelatedWords(Map<String, Float> weights, Map<String, Double> rarities) {
  private static final int WORDS = 20;

  /// Only the most frequent words of the passages are looked up in the index.
  private static final int LOOKED_UP = 60;

  private static final int MIN_CHARS = 3;

  /// Words in more passages than this share are everywhere.
  private static final double COMMON = 0.2;

  /// @param best passages by their present scores, best first
  static RelatedWords of(List<Draft> best, QuestionWords question, WordSearch index) {
    var shares = new HashMap<String, Double>();
    for (var draft : best) {
      double weight = Math.max(0, draft.score) / Math.max(1, draft.length());
      for (var words : List.of(draft.heading, draft.text)) {
        for (var word : words) {
          if (question.number(word.text()) < 0 && word.text().length() >= MIN_CHARS) {
            shares.merge(word.text(), weight, Double::sum);
          }
        }
      }
    }
    var rarities = new HashMap<String, Double>();
    var weighed = new HashMap<String, Double>();
    highest(shares, LOOKED_UP)
        .forEach((word, share) -> {
          int frequency = index.frequency(word);
          if (frequency > 1 && frequency <= Math.max(20, COMMON * index.passages())) {
            double rarity = QuestionWords.rarity(index, word);
            rarities.put(word, rarity);
            weighed.put(word, share * rarity);
          }
        });
    var chosen = highest(weighed, WORDS);
    double sum = chosen.values().stream().mapToDouble(Double::doubleValue).sum();
    var weights = new LinkedHashMap<String, Float>();
    chosen.forEach((word, weight) -> weights.put(word, (float) (weight / Math.max(1e-9, sum))));
    return new RelatedWords(weights, rarities);
  }

  private static Map<String, Double> highest(Map<String, Double> values, int limit) {
    var highest = new LinkedHashMap<String, Double>();
    values.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(limit)
        .forEach(e -> highest.put(e.getKey(), e.getValue()));
    return highest;
  }

  /// The question's words and these, each half of the whole weight.
  Map<String, Float> with(QuestionWords question) {
    var all = new LinkedHashMap<String, Float>();
    question.weights().forEach((word, one) -> all.put(word, one / Math.max(1, question.size())));
    weights.forEach((word, weight) -> all.merge(word, weight, Float::sum));
    return all;
  }
}
