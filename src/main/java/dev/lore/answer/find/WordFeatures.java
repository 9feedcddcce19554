package dev.lore.answer.find;

import dev.lore.index.NamePlaces;
import dev.lore.index.WordSearch;
import dev.lore.index.WordSearch.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Compares the words of a question and of a passage.
final class WordFeatures {
  /// BM25's saturation and length normalisation (Robertson and Zaragoza 2009).
  private static final double K1 = 1.2;

  private static final double B = 0.6;

  private static final double HEADING_WEIGHT = 2;

  private static final int WINDOW = 30;

  /// Words farther apart than this have little to do with each other.
  private static final int CLOSE = 8;

  private final QuestionWords question;
  private final double meanLength;

  WordFeatures(QuestionWords question, WordSearch index) {
    this.question = question;
    this.meanLength = Math.max(1, index.meanLength());
  }

  void fill(Draft draft) {
    int size = question.size();
    var counts = new double[size];
    var inHeading = new boolean[size];
    for (var word : draft.heading) {
      int number = question.number(word.text());
      if (number >= 0) {
        counts[number] += HEADING_WEIGHT;
        inHeading[number] = true;
      }
    }
    List<List<Integer>> places = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      places.add(new ArrayList<>());
    }
    for (var word : draft.text) {
      int number = question.number(word.text());
      if (number >= 0) {
        counts[number]++;
        places.get(number).add(word.position());
      }
    }
    for (var name : question.otherNames()) {
      int inHeadings = NamePlaces.of(name.words(), draft.heading).size();
      counts[name.number()] +=
          HEADING_WEIGHT * inHeadings + NamePlaces.of(name.words(), draft.text).size();
      inHeading[name.number()] |= inHeadings > 0;
    }
    double score = 0;
    double covered = 0;
    double coveredByHeading = 0;
    for (int i = 0; i < size; i++) {
      if (counts[i] > 0) {
        score += question.rarity(i) * saturated(counts[i], draft.length());
        covered += question.rarity(i);
        coveredByHeading += inHeading[i] ? question.rarity(i) : 0;
      }
    }
    double all = Math.max(1e-9, question.rarity());
    draft.features.set(Feature.WORDS, score);
    draft.features.set(Feature.COVERAGE, covered / all);
    draft.features.set(Feature.HEADING_COVERAGE, coveredByHeading / all);
    draft.features.set(Feature.PROXIMITY, proximity(places));
    draft.features.set(Feature.WINDOW_COVERAGE, window(draft, inHeading) / all);
    draft.features.set(Feature.RAREST_WORD, size > 0 && counts[question.rarest()] > 0 ? 1 : 0);
    draft.features.set(Feature.LENGTH, Math.log1p(draft.text.size()));
    draft.features.set(Feature.QUESTION_LENGTH, size);
    draft.filled = true;
  }

  /// Highest sum of rarities of the question's words within [#WINDOW] words.
  private double window(Draft draft, boolean[] inHeading) {
    var within = new int[question.size()];
    double sum = 0;
    for (int i = 0; i < within.length; i++) {
      within[i] = inHeading[i] ? 1 : 0;
      sum += inHeading[i] ? question.rarity(i) : 0;
    }
    double best = sum;
    int first = 0;
    var words = draft.text;
    for (int last = 0; last < words.size(); last++) {
      int number = question.number(words.get(last).text());
      if (number < 0) {
        continue;
      }
      sum += within[number]++ == 0 ? question.rarity(number) : 0;
      while (words.get(last).position() - words.get(first).position() >= WINDOW) {
        int gone = question.number(words.get(first++).text());
        sum -= gone >= 0 && --within[gone] == 0 ? question.rarity(gone) : 0;
      }
      best = Math.max(best, sum);
    }
    return best;
  }

  /// BM25 over weighted words that are not the question's own.
  double score(Draft draft, Map<String, Float> weights, Map<String, Double> rarities) {
    double score = 0;
    var counts = new java.util.HashMap<String, Integer>();
    for (var words : List.of(draft.heading, draft.text)) {
      for (Word word : words) {
        if (weights.containsKey(word.text())) {
          counts.merge(word.text(), 1, Integer::sum);
        }
      }
    }
    for (var count : counts.entrySet()) {
      score +=
          weights.getOrDefault(count.getKey(), 0f)
              * rarities.getOrDefault(count.getKey(), 0.0)
              * saturated(count.getValue(), draft.length());
    }
    return score;
  }

  private double saturated(double count, int length) {
    return count / (count + K1 * (1 - B + B * length / meanLength));
  }

  /// Each pair of neighbouring words of the question counts with the mean of their rarities, full
  /// where they stand side by side and less with distance.
  private double proximity(List<List<Integer>> places) {
    double close = 0;
    double all = 0;
    for (int i = 0; i + 1 < places.size(); i++) {
      double weight = (question.rarity(i) + question.rarity(i + 1)) / 2;
      all += weight;
      int distance = distance(places.get(i), places.get(i + 1));
      if (distance <= CLOSE) {
        close += weight / Math.max(1, distance);
      }
    }
    return all == 0 ? 0 : close / all;
  }

  /// The least distance between two sorted lists of positions.
  private static int distance(List<Integer> one, List<Integer> other) {
    int least = Integer.MAX_VALUE;
    int i = 0;
    int j = 0;
    while (i < one.size() && j < other.size()) {
      least = Math.min(least, Math.abs(one.get(i) - other.get(j)));
      if (one.get(i) < other.get(j)) {
        i++;
      } else {
        j++;
      }
    }
    return least;
  }
}
