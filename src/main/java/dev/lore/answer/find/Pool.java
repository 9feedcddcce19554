package dev.lore.answer.find;

import dev.lore.index.WordSearch;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The candidates of one question. Used by one thread.
final class Pool {
  private final WordSearch index;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  Pool(WordSearch index) {
    this.index = index;
  }

  void add(Passage passage) {
    drafts.computeIfAbsent(passage.id().value(), id -> new Draft(passage, index));
  }

  boolean has(String passageId) {
    return drafts.containsKey(passageId);
  }

  Collection<Draft> all() {
    return drafts.values();
  }

  /// By their score; equal ones newest first, then by id.
  List<Draft> best(int limit) {
    var best = new ArrayList<>(drafts.values());
    best.sort(
        Comparator.comparingDouble((Draft d) -> d.score)
            .reversed()
            .thenComparing(d -> d.passage.time(), Comparator.reverseOrder())
            .thenComparing(d -> d.passage.id().value()));
    return best.subList(0, Math.min(limit, best.size()));
  }

  /// Brings a feature to 0..1 between its lowest and highest value.
  void scale(Feature from, Feature to) {
    double lowest = Double.POSITIVE_INFINITY;
    double highest = Double.NEGATIVE_INFINITY;
    for (var draft : drafts.values()) {
      float value = draft.features.value(from);
      if (!Float.isNaN(value)) {
        lowest = Math.min(lowest, value);
        highest = Math.max(highest, value);
      }
    }
    for (var draft : drafts.values()) {
      float value = draft.features.value(from);
      if (!Float.isNaN(value)) {
        draft.features.set(to, highest > lowest ? (value - lowest) / (highest - lowest) : 1);
      }
    }
  }

  /// The highest value of a feature; 0 where nobody has one.
  double highest(Feature feature) {
    return drafts.values().stream().mapToDouble(d -> d.features.orZero(feature)).max().orElse(0);
  }
}
