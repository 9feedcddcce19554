package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import dev.lore.text.StaticVectors;
import java.util.HashSet;
import java.util.Set;

/// How a text meets a question, word by word and sentence by sentence: what every candidate of the
/// text shares. Made once for a question and a text; one thread.
final class Match {
  private static final double REACH = 5;

  final Question question;
  final SpanText text;
  final float total;
  final float[] matched;
  final float[] summed;
  final float[] near;
  final float[] coverage;
  final float[] similarity;
  final float whole;
  final float strictest;
  final float missing;
  private final float[] best;

  final Set<String> around;

  /// @param around stems of what stands around the text: heading, title, author
  Match(Question question, SpanText text, Set<String> around) {
    this.question = question;
    this.text = text;
    this.around = around;
    total = (float) question.weights().values().stream().mapToDouble(w -> w).sum();
    matched = new float[text.size];
    summed = new float[text.size + 1];
    for (int i = 0; i < text.size; i++) {
      matched[i] = question.weights().getOrDefault(text.stems[i], 0f);
      summed[i + 1] = summed[i] + matched[i];
    }
    near = proximity();
    coverage = new float[text.sentences()];
    similarity = new float[text.sentences()];
    best = new float[2];
    for (int s = 0; s < coverage.length; s++) {
      var sentence = text.sentence(s);
      coverage[s] = covered(sentence);
      similarity[s] =
          StaticVectors.dot(question.vector(), text.vector(sentence.first(), sentence.end()));
      best[0] = Math.max(best[0], coverage[s]);
      best[1] = Math.max(best[1], similarity[s]);
    }
    whole = text.size == 0 ? 0 : covered(new Range(0, text.size));
    strictest = missing(Set.of());
    missing = missing(around);
  }

  /// The greatest coverage of a sentence, and its greatest similarity.
  float bestCoverage() {
    return best[0];
  }

  float bestSimilarity() {
    return best[1];
  }

  /// The share of the question's weight that a range has, each word counted once.
  float covered(Range range) {
    if (total <= 0) {
      return 0;
    }
    var seen = new HashSet<String>();
    float sum = 0;
    for (int i = range.first(); i < range.end(); i++) {
      if (matched[i] > 0 && seen.add(text.stems[i])) {
        sum += matched[i];
      }
    }
    return sum / total;
  }

  /// The same, with words that the range lacks but what stands around the text has counted half: a
  /// sentence under "Parental leave" is about it.
  float eased(Range range) {
    if (total <= 0 || around.isEmpty()) {
      return covered(range);
    }
    var seen = new HashSet<String>();
    for (int i = range.first(); i < range.end(); i++) {
      seen.add(text.stems[i]);
    }
    float sum = 0;
    for (var entry : question.weights().entrySet()) {
      if (seen.contains(entry.getKey())) {
        sum += entry.getValue();
      } else if (around.contains(entry.getKey())) {
        sum += entry.getValue() / 2;
      }
    }
    return sum / total;
  }

  /// The greatest weight of a word of the question that neither the text nor the given words have:
  /// names and rare words that are missing speak against the text.
  private float missing(Set<String> also) {
    var seen = new HashSet<>(also);
    for (int i = 0; i < text.size; i++) {
      if (matched[i] > 0) {
        seen.add(text.stems[i]);
      }
    }
    float strictest = 0;
    for (var entry : question.weights().entrySet()) {
      if (!seen.contains(entry.getKey())) {
        strictest = Math.max(strictest, entry.getValue());
      }
    }
    return strictest;
  }

  /// For each word, the matched weight around it, falling off with distance within its sentence.
  private float[] proximity() {
    var near = new float[text.size];
    double fade = Math.exp(-1 / REACH);
    double carried = 0;
    for (int i = 0; i < text.size; i++) {
      carried = text.breaks[i] == SpanText.SENTENCE ? carried * 0.3 : carried * fade;
      near[i] = (float) carried;
      carried += matched[i];
    }
    carried = 0;
    for (int i = text.size - 1; i >= 0; i--) {
      near[i] += (float) carried;
      carried += matched[i];
      carried = text.breaks[i] == SpanText.SENTENCE ? carried * 0.3 : carried * fade;
    }
    return near;
  }

  /// Words from the one before `from` back to the last matched one; 30 where there is none near.
  int distanceBefore(int from) {
    for (int i = from - 1; i >= Math.max(0, from - 30); i--) {
      if (matched[i] > 0) {
        return from - i;
      }
    }
    return 30;
  }

  int distanceAfter(int end) {
    for (int i = end; i < Math.min(text.size, end + 30); i++) {
      if (matched[i] > 0) {
        return i - end + 1;
      }
    }
    return 30;
  }
}
