package dev.lore.bench.retrieval;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A question and the documents that were judged for it.
///
/// @param grades by document id; above 0 is relevant
record Judged(String id, String question, Map<String, Integer> grades) {
  Judged {
    grades = Map.copyOf(grades);
  }

  Set<String> relevant() {
    return grades.entrySet().stream()
        .filter(e -> e.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// Whether something can be found at all.
  static List<Judged> answerable(List<Judged> all) {
    return all.stream().filter(q -> !q.relevant().isEmpty()).toList();
  }
}
