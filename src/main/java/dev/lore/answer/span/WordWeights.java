package dev.lore.answer.span;

import dev.lore.text.WordRanks;
import java.util.Set;

/// How much a word tells, from how rare it is in English: 0 for the words that only bind, about 0.2
/// for `time`, 1 for what the vocabulary does not know.
final class WordWeights {
  private static final WordRanks RANKS = WordRanks.english();
  private static final double LOWEST = Math.log(1_996);
  private static final double SPAN = Math.log(WordRanks.UNKNOWN) - LOWEST;
  private static final float FLOOR = 0.15f;

  private static final Set<String> BINDING =
      Set.of(
          "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "as", "and",
          "or", "but", "not", "no", "is", "are", "was", "were", "be", "been", "being", "am", "do",
          "does", "did", "has", "have", "had", "can", "could", "may", "might", "must", "shall",
          "should", "will", "would", "it", "its", "this", "that", "these", "those", "there", "i",
          "you", "he", "she", "we", "they", "me", "my", "your", "our", "their", "his", "her", "us",
          "them", "if", "than", "then", "so", "such", "into", "about", "any", "some", "s", "t",
          "what", "which", "who", "whom", "when", "where", "why", "how", "also", "get", "got");

  private WordWeights() {}

  /// @param word in normal form
  static float of(String word) {
    if (BINDING.contains(word)) {
      return 0;
    }
    double rarity = (Math.log(Math.max(1_996, RANKS.rank(word))) - LOWEST) / SPAN;
    return (float) (FLOOR + (1 - FLOOR) * Math.min(1, rarity));
  }
}
