package dev.lore.answer.find;

import dev.lore.index.Questions;
import dev.lore.model.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What stands around a message or mail in its conversation: an answer seldom repeats the words of
/// the question before it. Sections of one document do not lean on each other: measured on a
/// handbook, a section found for its neighbour's sake stands before the one that answers.
final class Surroundings {
  /// Weights of neighbours one and two places away.
  private static final double[] WEIGHTS = {1, 0.5};

  private static final double NEAR = 0.5;
  private static final double FEW_WORDS = 25;

  private Surroundings() {}

  /// Fills the features from the neighbours that are candidates too.
  ///
  /// @param order place of each passage of some conversations among all of its conversation, by id
  static void fill(Pool pool, Map<String, Integer> order) {
    var conversations = new LinkedHashMap<String, List<Draft>>();
    for (var draft : pool.all()) {
      conversations.computeIfAbsent(group(draft.passage), c -> new ArrayList<>()).add(draft);
    }
    for (var drafts : conversations.values()) {
      drafts.sort(Comparator.comparing(d -> d.passage, Surroundings::inOrder));
      for (int i = 0; i < drafts.size(); i++) {
        fill(drafts, i, order);
      }
    }
  }

  private static void fill(List<Draft> drafts, int at, Map<String, Integer> order) {
    var draft = drafts.get(at);
    double words = 0;
    double meaning = 0;
    boolean afterQuestion = false;
    for (int step = -WEIGHTS.length; step <= WEIGHTS.length; step++) {
      int other = at + step;
      if (step == 0 || other < 0 || other >= drafts.size()) {
        continue;
      }
      var neighbour = drafts.get(other);
      int distance = distance(draft.passage, neighbour.passage, order, Math.abs(step));
      if (distance > WEIGHTS.length
          || distance == 0
          || draft.passage.document().equals(neighbour.passage.document())) {
        continue;
      }
      words += WEIGHTS[distance - 1] * neighbour.features.orZero(Feature.WORDS_SCALED);
      meaning += WEIGHTS[distance - 1] * neighbour.features.orZero(Feature.MEANING_SCALED);
      afterQuestion |=
          step == -1
              && distance == 1
              && neighbour.features.orZero(Feature.COVERAGE) >= NEAR
              && Questions.asks(neighbour.passage.text());
    }
    draft.features.set(Feature.AROUND_WORDS_SCALED, words);
    draft.features.set(Feature.AROUND_MEANING_SCALED, meaning);
    draft.features.set(Feature.AFTER_QUESTION, afterQuestion ? 1 : 0);
  }

  /// Makes the features count the more, the less a passage says by itself: a line of chat leans on
  /// the lines around it, a section of a handbook stands alone.
  static void lean(Draft draft) {
    double shortness = shortness(draft);
    for (var feature : List.of(Feature.AROUND_WORDS_SCALED, Feature.AROUND_MEANING_SCALED)) {
      draft.features.set(feature, shortness * draft.features.orZero(feature));
    }
  }

  /// 1 for a passage of at most [#FEW_WORDS], less for a longer one.
  static double shortness(Draft draft) {
    return Math.min(1, FEW_WORDS / Math.max(1, draft.text.size()));
  }

  /// By known places, else by numbers within the document, else by the steps between candidates.
  private static int distance(Passage one, Passage other, Map<String, Integer> order, int steps) {
    var place = order.get(one.id().value());
    var otherPlace = order.get(other.id().value());
    if (place != null && otherPlace != null) {
      return Math.abs(place - otherPlace);
    }
    return one.document().equals(other.document())
        ? Math.abs(number(one) - number(other))
        : steps + 1;
  }

  /// Chat and threads of mail by conversation, files by document.
  static String group(Passage passage) {
    return passage.conversation().value();
  }

  static int inOrder(Passage one, Passage other) {
    int byTime = one.time().compareTo(other.time());
    if (byTime != 0) {
      return byTime;
    }
    int byDocument = one.document().value().compareTo(other.document().value());
    return byDocument != 0 ? byDocument : Integer.compare(number(one), number(other));
  }

  /// A passage's number within its document.
  static int number(Passage passage) {
    var id = passage.id().value();
    try {
      return Integer.parseInt(id.substring(id.lastIndexOf('#') + 1));
    } catch (NumberFormatException e) {
      return 0;
    }
  }
}
