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
    var passage = quotation.passage();
    double read = Math.clamp(quotation.probability(), 1e-3, 1 - 1e-3);
    double score =
        READ * Math.log(read / (1 - read))
            + MEANING * meaning(passage)
            + WORDS * share(passage)
            + BEST_WORDS * bestShare()
            + BIAS;
    return 1 / (1 + Math.exp(-score));
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
