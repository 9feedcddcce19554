package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;
import dev.lore.text.StaticVectors;

/// The numbers by which a candidate is judged. One instance serves one question and one text, on
/// one thread; [#LENGTH] values a row.
final class SpanFeatures {
  /// Changes with the meaning of a row.
  static final int LENGTH = 68;

  private final Match match;
  private final Question question;
  private final SpanText text;
  private final BoundaryWords borders;
  private final AnswerStyle.Expected expected;
  private final float[] associated;

  private float[] row = new float[LENGTH];
  private int at;

  SpanFeatures(Match match, SpanModel.Learned learned) {
    this.match = match;
    this.question = match.question;
    this.text = match.text;
    this.borders = learned.borders();
    this.expected = learned.style().of(question);
    this.associated = learned.association().sums(question, text);
  }

  float[] of(Range range) {
    row = new float[LENGTH];
    at = 0;
    surroundings(range);
    shape(range);
    borders(range);
    traits(range);
    meaning(range);
    associations(range);
    if (at != LENGTH) {
      throw new IllegalStateException(at + " features, expected " + LENGTH);
    }
    return row;
  }

  private void add(double value) {
    row[at++] = (float) value;
  }

  private void add(boolean value) {
    row[at++] = value ? 1 : 0;
  }

  private void surroundings(Range range) {
    int sentence = text.sentenceOf[range.first()];
    var around = text.sentence(sentence);
    add(match.coverage[sentence]);
    add(sentence > 0 ? match.coverage[sentence - 1] : 0);
    add(sentence + 1 < text.sentences() ? match.coverage[sentence + 1] : 0);
    add(match.bestCoverage() - match.coverage[sentence]);
    add(match.whole);
    add(match.strictest);
    add(match.distanceBefore(range.first()));
    add(match.distanceAfter(range.end()));
    add(Math.max(match.near[range.first()], match.near[range.end() - 1]));
    add(match.near[range.first()] / Math.max(0.1, match.total));
    float inside = match.summed[range.end()] - match.summed[range.first()];
    add(inside / Math.max(0.1, match.total));
    add(inside / range.size());
    int stop = Math.max(around.end(), range.end());
    add((match.summed[range.first()] - match.summed[around.first()]) / Math.max(0.1, match.total));
    add((match.summed[stop] - match.summed[range.end()]) / Math.max(0.1, match.total));
    add(match.matched[range.first()]);
    add(match.matched[range.end() - 1]);
  }

  private void shape(Range range) {
    int sentence = text.sentenceOf[range.first()];
    var around = text.sentence(sentence);
    add(range.size());
    add(Math.log(range.size()) - expected.logWords());
    add(expected.logWords());
    add((double) range.size() / around.size());
    add((double) range.size() / text.size);
    add(text.size);
    add(text.sentences());
    add(sentence);
    add(around.size());
    add((double) (range.first() - around.first()) / around.size());
    add(text.sentenceOf[range.end() - 1] - sentence + 1);
    add(question.type().ordinal());
    add(question.words());
  }

  private void borders(Range range) {
    int before = range.first() - 1;
    var prior = before < 0 ? "" : text.tokens.norm(before);
    var first = text.tokens.norm(range.first());
    var last = text.tokens.norm(range.end() - 1);
    var next = range.end() == text.size ? "" : text.tokens.norm(range.end());
    add(text.breaks[range.first()]);
    add(range.end() == text.size ? SpanText.SENTENCE : text.breaks[range.end()]);
    add(borders.of(BoundaryWords.BEFORE, prior));
    add(borders.of(BoundaryWords.FIRST, first));
    add(borders.of(BoundaryWords.LAST, last));
    add(borders.of(BoundaryWords.AFTER, next));
    add(borders.of(BoundaryWords.BEFORE, question.type(), prior));
    add(borders.of(BoundaryWords.FIRST, question.type(), first));
    add(borders.of(BoundaryWords.LAST, question.type(), last));
    add(borders.of(BoundaryWords.AFTER, question.type(), next));
    add(text.weights[range.first()]);
    add(text.weights[range.end() - 1]);
    add(before < 0 ? 0 : text.traits[before] & (Traits.CAPITAL | Traits.NUMBER | Traits.BINDING));
    add(
        range.end() == text.size
            ? 0
            : text.traits[range.end()]
                & (Traits.CAPITAL | Traits.NUMBER | Traits.BINDING | Traits.TIME_UNIT));
  }

  private void traits(Range range) {
    int any = 0;
    int capitals = 0;
    int numbers = 0;
    int binding = 0;
    int breaks = 0;
    float rare = 0;
    boolean focused = false;
    for (int i = range.first(); i < range.end(); i++) {
      any |= text.traits[i];
      capitals += (text.traits[i] & Traits.CAPITAL) != 0 ? 1 : 0;
      numbers += (text.traits[i] & Traits.NUMBER) != 0 ? 1 : 0;
      binding += (text.traits[i] & Traits.BINDING) != 0 ? 1 : 0;
      breaks += i > range.first() && text.breaks[i] != SpanText.SPACE ? 1 : 0;
      rare = Math.max(rare, text.weights[i]);
      focused |= question.focus().contains(text.stems[i]);
    }
    boolean unit =
        focused || (range.end() < text.size && question.focus().contains(text.stems[range.end()]));
    add(numbers);
    add((any & Traits.YEAR) != 0);
    add((any & Traits.CALENDAR) != 0);
    add((any & Traits.TIME_UNIT) != 0);
    add((any & (Traits.MONEY | Traits.PERCENT)) != 0);
    add((double) capitals / range.size());
    add((text.traits[range.first()] & Traits.CAPITAL) != 0);
    add((double) binding / range.size());
    add(breaks);
    add(rare);
    add(unit);
    add(TypeAgreement.of(question.type(), any, numbers, capitals, range.size()));
  }

  private void meaning(Range range) {
    int sentence = text.sentenceOf[range.first()];
    var around = text.sentence(sentence);
    var vector = text.vector(range.first(), range.end());
    add(match.similarity[sentence]);
    add(match.bestSimilarity() - match.similarity[sentence]);
    add(StaticVectors.dot(question.vector(), vector));
    add(StaticVectors.dot(expected.vector(), vector));
    add(StaticVectors.dot(expected.vector(), text.vector(around.first(), around.end())));
    add(StaticVectors.dot(expected.vector(), text.vector(0, text.size)));
    add(StaticVectors.dot(vector, text.vector(0, text.size)));
  }

  private void associations(Range range) {
    int first = range.first();
    int end = range.end();
    float inside = associated[end] - associated[first];
    add(inside);
    add(inside / range.size());
    add(associated[text.size] / text.size);
    add(associated[first + 1] - associated[first]);
    add(associated[end] - associated[end - 1]);
    add(first == 0 ? 0 : associated[first] - associated[Math.max(0, first - 3)]);
  }
}
