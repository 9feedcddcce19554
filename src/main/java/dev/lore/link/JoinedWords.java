package dev.lore.link;

import dev.lore.text.NormalForm;
import dev.lore.text.WordRanks;
import java.util.Optional;
import java.util.Set;

/// Words written as one, parted where words of the vocabulary are likeliest: every word costs the
/// logarithm of its rank (Zipf), the cheapest way through wins. Linear in the letters.
final class JoinedWords {
  private static final int MIN_LETTERS = 8;
  private static final int MAX_LETTERS = 80;
  private static final int MAX_WORD = 18;

  /// What each word costs besides, so that "information" is not "in formation".
  private static final double PER_WORD = 6;

  private JoinedWords() {}

  /// The words with spaces between; empty where some letters belong to no word, or it is one word.
  ///
  /// @param known words besides the vocabulary's, in lower case; they cost what its rarest do
  static Optional<String> parted(String typed, Set<String> known) {
    var letters = NormalForm.of(typed).strip();
    int n = letters.length();
    if (n < MIN_LETTERS || n > MAX_LETTERS || !letters.chars().allMatch(Character::isLetter)) {
      return Optional.empty();
    }
    var cost = new double[n + 1];
    var from = new int[n + 1];
    for (int end = 1; end <= n; end++) {
      cost[end] = Double.POSITIVE_INFINITY;
      for (int start = Math.max(0, end - MAX_WORD); start < end; start++) {
        double way = cost[start] + cost(letters.substring(start, end), known);
        if (way < cost[end]) {
          cost[end] = way;
          from[end] = start;
        }
      }
    }
    if (Double.isInfinite(cost[n]) || from[n] == 0) {
      return Optional.empty();
    }
    var words = new StringBuilder(letters);
    for (int at = from[n]; at > 0; at = from[at]) {
      words.insert(at, ' ');
    }
    return Optional.of(words.toString());
  }

  private static double cost(String word, Set<String> known) {
    int rank = WordRanks.english().rank(word);
    return rank >= WordRanks.UNKNOWN && !known.contains(word) || word.length() < 2
        ? Double.POSITIVE_INFINITY
        : PER_WORD + Math.log(rank + 1.0);
  }
}
