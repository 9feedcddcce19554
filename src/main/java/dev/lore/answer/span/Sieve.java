package dev.lore.answer.span;

import dev.lore.answer.span.SpanText.Range;

/// Scores candidates by their borders and by how near they are to what was asked, some ten times as
/// fast as the trees.
final class Sieve {
  private static final double CLAUSE = 0.8;

  private final Match match;
  private final SpanText text;
  private final float[] opens;
  private final float[] closes;
  private final float[] associated;

  Sieve(Match match, SpanModel.Learned learned) {
    this.match = match;
    this.text = match.text;
    var borders = learned.borders();
    var type = match.question.type();
    opens = new float[text.size];
    closes = new float[text.size + 1];
    for (int i = 0; i < text.size; i++) {
      var word = text.tokens.norm(i);
      var before = i == 0 ? "" : text.tokens.norm(i - 1);
      opens[i] =
          borders.of(BoundaryWords.FIRST, type, word)
              + borders.of(BoundaryWords.BEFORE, type, before);
      closes[i + 1] = borders.of(BoundaryWords.LAST, type, word);
      closes[i] += i == 0 ? 0 : borders.of(BoundaryWords.AFTER, type, word);
    }
    associated = learned.association().sums(match.question, text);
  }

  double score(Range range) {
    int first = range.first();
    int end = range.end();
    double score = opens[first] + closes[end];
    score += text.startsClause(first) ? CLAUSE : 0;
    score += text.endsClause(end) ? CLAUSE : 0;
    score += match.coverage[text.sentenceOf[first]];
    score += match.near[first] / Math.max(0.1, match.total);
    score += Math.clamp((associated[end] - associated[first]) / range.size(), -1, 1);
    return score;
  }
}
