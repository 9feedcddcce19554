package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import dev.lore.text.StaticVectors;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How well each word of a question is met by some word of a stretch, if only in meaning: after the
/// word alignment of Sultan, Bethard and Sumner (2014), with vectors in place of a thesaurus.
final class Alignment {
  private final List<Word> asked = new ArrayList<>();
  private final Map<String, float[]> vectors = new HashMap<>();
  private float total;

  private record Word(String stem, float weight, float[] vector) {}

  Alignment(Question question) {
    for (var entry : question.weights().entrySet()) {
      asked.add(new Word(entry.getKey(), entry.getValue(), vector(entry.getKey())));
      total += entry.getValue();
    }
  }

  private float[] vector(String word) {
    return vectors.computeIfAbsent(
        word,
        w -> {
          var sum = new float[StaticVectors.shipped().dimensions()];
          StaticVectors.shipped().add(w, 1, sum);
          StaticVectors.normalise(sum);
          return sum;
        });
  }

  /// @param mean weighted mean over the question's words, 0 to 1
  /// @param weakest the word that is met worst, weighted: 0 where all are met
  record Met(float mean, float weakest) {}

  Met with(SpanText text, Range range) {
    if (total <= 0) {
      return new Met(0, 1);
    }
    float sum = 0;
    float weakest = 0;
    for (var word : asked) {
      float best = 0;
      for (int i = range.first(); i < range.end() && best < 1; i++) {
        if (text.stems[i].equals(word.stem())) {
          best = 1;
        } else if (text.weights[i] > 0) {
          best = Math.max(best, StaticVectors.dot(word.vector(), vector(text.stems[i])));
        }
      }
      sum += word.weight() * best;
      weakest = Math.max(weakest, word.weight() * (1 - best));
    }
    return new Met(sum / total, weakest);
  }
}
