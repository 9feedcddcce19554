package dev.lore.answer.ask;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.Stems;
import dev.lore.model.Passage;
import java.util.List;

/// Tells what is about the question from what is about something else, and so how likely there is
/// an answer at all. A question about something that nobody spoke of finds passages too, and some
/// of them look like answers when they are read alone.
///
/// Logistic regression over what was read and what was found; see decision 175.
final class Nearness {
  private static final double READ = 0.58;
  private static final double MEANING = 6.6;
  private static final double WORDS = 3.6;
  private static final double BEST_WORDS = 2.7;
  private static final double BIAS = -6.2;

  /// Relevance of most passages that answer.
  private static final double RELEVANT = 5;

  private static final double NEAR_FOUND = 2;
  private static final double NEAR_GIVEN = 0.5;
  private static final double CORPUS_SCALE = 1.5;
  private static final double CORPUS_BIAS = 1.2;

  /// Whoever names a passage rather wants it quoted than nothing.
  private static final double GIVEN_BIAS = 2.2;

  /// The cosine of what is found where there is no vector yet.
  private static final double USUAL = 0.42;

  private final Question question;
  private final List<Candidate> candidates;

  Nearness(Question question, List<Candidate> candidates) {
    this.question = question;
    this.candidates = candidates;
  }

  /// How likely a quotation answers: by what is read in it, by how much of the question is in its
  /// passage and the talk around it, and by how near both are in meaning; 0 to 1.
  double confidence(Quotation quotation) {
    double score = odds(quotation.probability()) + relevance(quotation.passage()) + BIAS;
    return 1 / (1 + Math.exp(-score));
  }

  /// The same in a plain corpus, where many texts are near to a question and few answer it: being
  /// nearer than is usual for answers counts for nothing.
  ///
  /// @param probability that the passage answers, as it is read alone
  /// @param given whether the passage was named, so that its being near tells less
  double confidence(double probability, Passage passage, boolean given) {
    double near = -Math.log1p(Math.exp(RELEVANT - relevance(passage)));
    double score = odds(probability) + (given ? NEAR_GIVEN : NEAR_FOUND) * near;
    return 1 / (1 + Math.exp(-CORPUS_SCALE * score - (given ? GIVEN_BIAS : CORPUS_BIAS)));
  }

  private static double odds(double probability) {
    double read = Math.clamp(probability, 1e-3, 1 - 1e-3);
    return READ * Math.log(read / (1 - read));
  }

  private double relevance(Passage passage) {
    return MEANING * meaning(passage) + WORDS * share(passage) + BEST_WORDS * bestShare();
  }

  private double meaning(Passage passage) {
    return candidates.stream()
        .filter(c -> c.passage().conversation().equals(passage.conversation()))
        .mapToDouble(c -> c.features().value(Feature.MEANING))
        .filter(meaning -> !Double.isNaN(meaning))
        .max()
        .orElse(USUAL);
  }

  /// The share of the question's words, the rarer in English the heavier.
  private double share(Passage passage) {
    var said = Stems.of(passage.title() + " " + passage.heading() + " " + passage.text());
    for (var candidate : candidates) {
      if (candidate.passage().conversation().equals(passage.conversation())) {
        said.addAll(Stems.of(candidate.passage().text()));
      }
    }
    return question.share(said);
  }

  /// The greatest share of the question's words, the rarer in the index the heavier, that any
  /// candidate has.
  private double bestShare() {
    return candidates.isEmpty()
        ? 0
        : candidates.getFirst().features().orZero(Feature.BEST_COVERAGE);
  }
}
