package dev.lore.answer.ask;

import dev.lore.answer.span.Question;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.Names;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.Decision;
import dev.lore.model.Passage;
import dev.lore.model.Quoted;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What people said of answers to a question, as one look at it: a pinned quotation comes before
/// all others, one from a wrong source not at all. Questions are taken for the same where they
/// share nearly all words that carry meaning.
final class Judged {
  private static final double NOT_HELPFUL = 0.5;
  private static final int PASSAGES = 1_000;

  private final List<Decision.AnswerJudged> judged;
  private final Optional<Decision.AnswerPinned> pinned;

  /// @param decisions in force, oldest first
  Judged(Question question, List<Decision> decisions) {
    judged =
        decisions.stream()
            .filter(Decision.AnswerJudged.class::isInstance)
            .map(Decision.AnswerJudged.class::cast)
            .filter(d -> same(question, d.question()))
            .toList();
    pinned =
        decisions.reversed().stream()
            .filter(Decision.AnswerPinned.class::isInstance)
            .map(Decision.AnswerPinned.class::cast)
            .filter(d -> same(question, d.question()))
            .findFirst();
  }

  private static boolean same(Question question, String other) {
    return SameQuestion.of(question, Question.of(other));
  }

  /// The pinned quotation, where the readers may read it.
  Optional<Quotation> pinned(IndexSnapshot snapshot, Readers readers, Names names) {
    return pinned.flatMap(pin -> {
      var filter = PassageFilter.where().documents(Set.of(pin.quoted().document())).build();
      return snapshot
          .search(TextQuery.NONE, filter, readers, Order.OLDEST, 0, PASSAGES)
          .hits()
          .stream()
          .map(IndexSnapshot.Hit::passage)
          .filter(p -> p.start() <= pin.quoted().start() && pin.quoted().end() <= p.end())
          .findFirst()
          .map(passage -> {
            int start = pin.quoted().start() - passage.start();
            int end = pin.quoted().end() - passage.start();
            var shown = Sentences.around(passage.text(), start, end);
            return Quoting.quotation(
                    passage, new Sentences.Stretch(start, end), shown, 1, Fit.BEST, names)
                .standing(Quotation.Standing.PINNED);
          });
    });
  }

  /// The quotations, but for those from a wrong source, in the order that people's judgement gives
  /// them.
  List<Quotation> applied(List<Quotation> quotations) {
    if (judged.isEmpty()) {
      return quotations;
    }
    return quotations.stream()
        .filter(q -> !says(q, Decision.Judgement.WRONG_SOURCE))
        .map(this::weighed)
        .sorted(Comparator.comparingDouble(Quotation::weight).reversed())
        .toList();
  }

  private Quotation weighed(Quotation quotation) {
    double probability = quotation.probability();
    if (says(quotation, Decision.Judgement.NOT_HELPFUL)) {
      return quotation.probability(probability * NOT_HELPFUL);
    }
    return says(quotation, Decision.Judgement.HELPFUL)
        ? quotation.probability(Math.max(probability, 1 - (1 - probability) * NOT_HELPFUL))
        : quotation;
  }

  private boolean says(Quotation quotation, Decision.Judgement judgement) {
    return judged.stream()
        .anyMatch(d -> d.judgement() == judgement && isIn(quotation.passage(), d.quoted()));
  }

  private static boolean isIn(Passage passage, Quoted quoted) {
    return passage.document().equals(quoted.document())
        && passage.start() < quoted.end()
        && quoted.start() < passage.end();
  }
}
