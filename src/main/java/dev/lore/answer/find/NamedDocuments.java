package dev.lore.answer.find;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Which of several documents alike the question names: of two plans, `the standard plan` asks for
/// one. Titles are alike where they share a third of their words or more; words of the question
/// that stand in one of them and not in the other tell.
final class NamedDocuments {
  /// Titles of fewer candidates than this are looked at as headings are.
  private static final int MIN_PASSAGES = 3;

  private static final double ALIKE = 0.33;

  private NamedDocuments() {}

  /// Fills [Feature#DOCUMENT_NAMED] for documents of several candidates.
  static void fill(Pool pool, QuestionWords question) {
    var words = new HashMap<String, Set<String>>();
    var passages = new HashMap<String, Integer>();
    for (var draft : pool.all()) {
      var title = draft.passage.title();
      passages.merge(title, 1, Integer::sum);
      words.computeIfAbsent(title, t -> words(draft));
    }
    words.keySet().removeIf(title -> passages.getOrDefault(title, 0) < MIN_PASSAGES);
    for (var draft : pool.all()) {
      var own = words.get(draft.passage.title());
      if (own != null) {
        draft.features.set(Feature.DOCUMENT_NAMED, isAnotherNamed(own, words, question) ? -1 : 0);
      }
    }
  }

  private static boolean isAnotherNamed(
      Set<String> own, Map<String, Set<String>> titles, QuestionWords question) {
    return titles.values().stream()
        .filter(other -> isAlike(own, other))
        .anyMatch(other -> names(question, other, own) && !names(question, own, other));
  }

  /// Whether a word of the question stands in one title and not in the other.
  private static boolean names(QuestionWords question, Set<String> title, Set<String> other) {
    return title.stream().anyMatch(word -> question.number(word) >= 0 && !other.contains(word));
  }

  private static boolean isAlike(Set<String> one, Set<String> other) {
    long common = one.stream().filter(other::contains).count();
    return common >= ALIKE * (one.size() + other.size() - common);
  }

  /// Words of the title and the topmost heading.
  private static Set<String> words(Draft draft) {
    var words = new HashSet<String>();
    int end = draft.passage.title().length() + 1 + topmost(draft.passage.heading());
    for (var word : draft.heading) {
      if (word.start() < end) {
        words.add(word.text());
      }
    }
    return words;
  }

  private static int topmost(String headings) {
    int next = headings.indexOf(" › ");
    return next < 0 ? 0 : next;
  }
}
