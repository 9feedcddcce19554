package dev.lore.answer.span;

import dev.lore.answer.span.SpanModel.Span;
import dev.lore.answer.span.SpanText.Range;
import dev.lore.text.StaticVectors;
import java.util.Set;

/// The numbers by which a text is judged to answer a question or not: what of the question it has
/// and what it lacks, above all names and numbers, and how good its best stretch is.
final class JudgeFeatures {
  /// Changes with the meaning of a row.
  static final int LENGTH = 33;

  /// Which way a value may move the judgement: more of the question in the text never speaks
  /// against it, more missing never for it; 0 where either may be. In the order of a row.
  static final int[] DIRECTIONS = {
    1,
    1,
    1,
    1,
    -1,
    1,
    -1,
    -1,
    1,
    1,
    0, // coverage
    1,
    0,
    1,
    1,
    1,
    1,
    1,
    0,
    0,
    1, // agreement
    1,
    1,
    1,
    1,
    -1,
    1,
    -1, // likeness
    1,
    1,
    0,
    0, // speaker
    1 // meaning
  };

  private static final Set<String> NEGATIONS =
      Set.of("not", "no", "never", "without", "none", "cannot", "nor", "neither", "unable");

  private final Match match;
  private final Question question;
  private final SpanText text;
  private final float[] row = new float[LENGTH];
  private int at;

  private JudgeFeatures(Match match) {
    this.match = match;
    this.question = match.question;
    this.text = match.text;
  }

  /// @param meaning cosine between question and text by the sentence model; NaN where unknown
  static float[] of(Match match, Span span, AnswerStyle style, Speaker speaker, double meaning) {
    var features = new JudgeFeatures(match);
    features.coverage(span);
    features.agreement(span);
    features.likeness(span, style);
    features.speaker(span, speaker);
    features.add(meaning);
    if (features.at != LENGTH) {
      throw new IllegalStateException(features.at + " features, expected " + LENGTH);
    }
    return features.row;
  }

  private void add(double value) {
    row[at++] = (float) value;
  }

  private void coverage(Span span) {
    int sentence = text.sentenceOf[span.first()];
    var around = text.sentence(sentence);
    var near =
        new Range(
            text.sentence(Math.max(0, sentence - 1)).first(),
            text.sentence(Math.min(text.sentences() - 1, sentence + 1)).end());
    float here = match.eased(around);
    add(match.eased(new Range(0, text.size)));
    add(Math.max(match.bestCoverage(), here));
    add(here);
    add(match.eased(near));
    add(match.missing);
    add(match.near[span.first()] / Math.max(0.1, match.total));
    add((match.summed[span.stop()] - match.summed[span.first()]) / Math.max(0.1, match.total));
    add(lacking());
    add(pairs(around));
    add(pairs(new Range(0, text.size)));
    add(question.weights().size());
  }

  /// How many of the question's words neither the text nor what is around it has.
  private int lacking() {
    int lacking = 0;
    for (var stem : question.weights().keySet()) {
      lacking += has(stem, 0, text.size) ? 0 : 1;
    }
    return lacking;
  }

  private boolean has(String stem, int first, int end) {
    for (int i = first; i < end; i++) {
      if (text.stems[i].equals(stem)) {
        return true;
      }
    }
    return match.around.contains(stem);
  }

  /// The share of neighbouring words of the question that are neighbours in the range too.
  private float pairs(Range range) {
    var stems = question.weights().keySet().toArray(new String[0]);
    if (stems.length < 2) {
      return 0;
    }
    int found = 0;
    for (int q = 0; q + 1 < stems.length; q++) {
      for (int i = range.first(); i + 1 < range.end(); i++) {
        if (text.stems[i].equals(stems[q])
            && (text.stems[i + 1].equals(stems[q + 1])
                || (i + 2 < range.end() && text.stems[i + 2].equals(stems[q + 1])))) {
          found++;
          break;
        }
      }
    }
    return (float) found / (stems.length - 1);
  }

  private void agreement(Span span) {
    var around = text.sentence(text.sentenceOf[span.first()]);
    int any = 0;
    int numbers = 0;
    int capitals = 0;
    for (int i = span.first(); i < span.stop(); i++) {
      any |= text.traits[i];
      numbers += (text.traits[i] & Traits.NUMBER) != 0 ? 1 : 0;
      capitals += (text.traits[i] & Traits.CAPITAL) != 0 ? 1 : 0;
    }
    add(TypeAgreement.of(question.type(), any, numbers, capitals, span.stop() - span.first()));
    add(question.names().size());
    add(share(question.names(), 0, text.size));
    add(share(question.names(), around.first(), around.end()));
    add(share(question.numbers(), 0, text.size));
    add(share(question.numbers(), around.first(), around.end()));
    add(share(question.focus(), 0, text.size));
    add(negated(question) - negated(around));
    add(span.stop() - span.first());
    add(span.score());
  }

  /// The share of the words that the range or what is around the text has; 1 where none is wanted.
  private float share(Set<String> wanted, int first, int end) {
    if (wanted.isEmpty()) {
      return 1;
    }
    int found = 0;
    for (var word : wanted) {
      found += has(word, first, end) ? 1 : 0;
    }
    return (float) found / wanted.size();
  }

  private static int negated(Question question) {
    for (var word : question.text().toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}'’]+", -1)) {
      if (negates(word)) {
        return 1;
      }
    }
    return 0;
  }

  private int negated(Range range) {
    for (int i = range.first(); i < range.end(); i++) {
      if (negates(text.tokens.norm(i))) {
        return 1;
      }
    }
    return 0;
  }

  private static boolean negates(String word) {
    return NEGATIONS.contains(word) || word.endsWith("n't") || word.endsWith("n’t");
  }

  private void speaker(Span span, Speaker speaker) {
    var around = text.sentence(text.sentenceOf[span.first()]);
    boolean own = Speaker.ofThemselves(text, around);
    add(speaker.agreement(question));
    add(speaker.agreement(question) * (own ? 1 : 0));
    add(speaker.isFirst(question) ? 1 : 0);
    add(own ? 1 : 0);
  }

  private void likeness(Span span, AnswerStyle style) {
    int sentence = text.sentenceOf[span.first()];
    var around = text.sentence(sentence);
    var alignment = new Alignment(question);
    var here = alignment.with(text, around);
    var anywhere = alignment.with(text, new Range(0, Math.min(text.size, 300)));
    add(match.similarity[sentence]);
    add(match.bestSimilarity());
    add(StaticVectors.dot(style.of(question).vector(), text.vector(span.first(), span.stop())));
    add(here.mean());
    add(here.weakest());
    add(anywhere.mean());
    add(anywhere.weakest());
  }
}
