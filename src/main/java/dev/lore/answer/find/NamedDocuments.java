package dev.lore.answer.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which document the question names: of two plans, `the standard plan` asks for one of them. Words
/// of the question that stand in the titles of some documents and not of others tell.
final class NamedDocuments {
  /// Titles of fewer candidates than this are looked at as headings are.
  private static final int MIN_PASSAGES = 3;

  private NamedDocuments() {}

  /// Fills [Feature#DOCUMENT_NAMED] where the question has a word that tells titles apart.
  static void fill(Pool pool, QuestionWords question) {
    var words = new HashMap<String, Set<Integer>>();
    var passages = new HashMap<String, Integer>();
    for (var draft : pool.all()) {
      var title = draft.passage.title();
      passages.merge(title, 1, Integer::sum);
      words.computeIfAbsent(title, t -> numbers(draft, question));
    }
    passages.values().removeIf(count -> count < MIN_PASSAGES);
    words.keySet().retainAll(passages.keySet());
    var weights = weights(words, question);
    double best = words.values().stream().mapToDouble(w -> sum(w, weights)).max().orElse(0);
    if (best <= 0) {
      return;
    }
    for (var draft : pool.all()) {
      var there = words.get(draft.passage.title());
      if (there != null) {
        draft.features.set(Feature.DOCUMENT_NAMED, sum(there, weights) / best);
      }
    }
  }

  /// A word in the titles of all documents tells nothing, one in a single title most.
  private static Map<Integer, Double> weights(
      Map<String, Set<Integer>> words, QuestionWords question) {
    var weights = new HashMap<Integer, Double>();
    for (int number = 0; number < question.size(); number++) {
      int word = number;
      long titles = words.values().stream().filter(w -> w.contains(word)).count();
      if (titles > 0) {
        weights.put(word, Math.log((double) words.size() / titles));
      }
    }
    return weights;
  }

  private static double sum(Set<Integer> numbers, Map<Integer, Double> weights) {
    return numbers.stream().mapToDouble(n -> weights.getOrDefault(n, 0.0)).sum();
  }

  /// Words of the question in the title and the topmost heading.
  private static Set<Integer> numbers(Draft draft, QuestionWords question) {
    var numbers = new HashSet<Integer>();
    int end = draft.passage.title().length() + 1 + topmost(draft.passage.heading());
    for (var word : draft.heading) {
      int number = question.number(word.text());
      if (number >= 0 && word.start() < end) {
        numbers.add(number);
      }
    }
    return numbers;
  }

  private static int topmost(String headings) {
    int next = headings.indexOf(" › ");
    return next < 0 ? 0 : next;
  }
}
