package dev.lore.answer.ask;

import dev.lore.answer.facts.Fact;
import dev.lore.answer.facts.Fact.Kind;
import dev.lore.answer.facts.FactReader;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.QuestionType;
import dev.lore.answer.span.Stems;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import java.util.Optional;
import java.util.Set;

/// Finds the fact of a document that a question asks for: of the kind that is asked, and said of
/// what the question names. A value in a table is met by its row and header, which the span model,
/// trained on running text, reads badly.
final class FactMatches {
  private static final double LEAST = 0.6;

  /// The same where no value is asked for: "Can I claim a taxi?"
  private static final double LEAST_OF_ALL = 0.9;

  private static final Set<String> ELIGIBLE = Set.of("eligibl", "entitl", "qualify", "get", "may");
  private static final Set<String> CONTACT =
      Set.of(
          "contact", "ask", "tell", "call", "write", "report", "turn", "run", "responsibl", "own");

  private FactMatches() {}

  /// @param share how much of what the question says the fact's sentence, subject and headings
  ///   have, 0 to 1
  record Match(Fact fact, double share) {}

  /// The one fact of the passage that fits best; empty where none fits or several fit alike.
  static Optional<Match> in(Passage passage, Question question) {
    if (passage.kind() != DocumentKind.FILE || wanted(question).isEmpty()) {
      return Optional.empty();
    }
    double least = question.type() == QuestionType.YES_NO ? LEAST_OF_ALL : LEAST;
    Match best = null;
    boolean alike = false;
    var above = Stems.of(passage.title() + " " + passage.heading());
    for (var fact : FactReader.in(passage)) {
      double share = share(question, fact, above);
      if (share < least) {
        continue;
      }
      if (best == null || share > best.share() + 1e-6) {
        best = new Match(fact, share);
        alike = false;
      } else if (share > best.share() - 1e-6
          && fact.sentenceStart() != best.fact().sentenceStart()) {
        alike = true;
      }
    }
    return alike ? Optional.empty() : Optional.ofNullable(best);
  }

  private static double share(Question question, Fact fact, Set<String> above) {
    if (!wanted(question).contains(fact.kind()) || !counts(question, fact)) {
      return 0;
    }
    var said = Stems.of(fact.sentence() + " " + fact.subject());
    boolean itself = question.weights().keySet().stream().anyMatch(said::contains);
    said.addAll(above);
    if (!itself
        || !said.containsAll(question.names())
        || !question.numbers().stream().allMatch(said::contains)) {
      return 0;
    }
    return question.share(said);
  }

  /// "How many days" is answered by days.
  private static boolean counts(Question question, Fact fact) {
    return switch (question.type()) {
      case HOW_MANY ->
          question.focus().isEmpty()
              || Stems.of(fact.value()).stream().anyMatch(question.focus()::contains)
              || Stems.of(fact.subject()).stream().anyMatch(question.focus()::contains);
      default -> true;
    };
  }

  private static Set<Kind> wanted(Question question) {
    return switch (question.type()) {
      case HOW_MUCH -> Set.of(Kind.AMOUNT);
      case HOW_MANY -> Set.of(Kind.AMOUNT, Kind.DURATION, Kind.DEADLINE);
      case HOW_LONG -> Set.of(Kind.DURATION, Kind.DEADLINE);
      case WHEN -> Set.of(Kind.DATE, Kind.DEADLINE);
      case WHO -> who(question);
      case WHO_KNOWS -> Set.of(Kind.CONTACT);
      case YES_NO -> Set.of(Kind.AMOUNT, Kind.DURATION, Kind.ELIGIBILITY);
      default -> Set.of();
    };
  }

  private static Set<Kind> who(Question question) {
    var words = Stems.of(question.text());
    return words.stream().anyMatch(ELIGIBLE::contains)
        ? Set.of(Kind.ELIGIBILITY)
        : words.stream().anyMatch(CONTACT::contains) ? Set.of(Kind.CONTACT) : Set.of();
  }
}
