package dev.lore.answer.ask;

import dev.lore.answer.span.QuestionType;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import java.util.List;
import java.util.Optional;

/// What is known about a question: quotations. Only where a model was configured is there anything
/// in words of its own, beside them.
///
/// @param outcome whether there is an answer
/// @param probability that anything found answers, 0 to 1
/// @param quotations the answer: the best one first, or the newest where sources disagree; empty
///   where nothing was found
/// @param nearest further passages, the nearest first, at most five
/// @param people who are most likely to know, the likeliest first
/// @param topic what the question asks to be defined, where it has a page
/// @param written the answer as a configured model phrased it, as far as its citations support it;
///   else empty
public record Answer(
    String question,
    QuestionType type,
    Outcome outcome,
    double probability,
    List<Quotation> quotations,
    List<Quotation> nearest,
    List<Knower> people,
    Optional<Topic> topic,
    List<Written> written) {
  public Answer {
    quotations = List.copyOf(quotations);
    nearest = List.copyOf(nearest);
    people = List.copyOf(people);
    written = List.copyOf(written);
  }

  /// How a question ended.
  public enum Outcome {
    ANSWERED,
    /// The sources do not agree; the newest comes first.
    DISPUTED,
    /// Asked for people, and there are some.
    PEOPLE,
    NOT_FOUND,
    /// There is nothing in the question to look for.
    NO_QUESTION
  }

  public boolean found() {
    return outcome == Outcome.ANSWERED || outcome == Outcome.DISPUTED || outcome == Outcome.PEOPLE;
  }

  /// Somebody who wrote about what is asked.
  ///
  /// @param passages how many of the nearest passages they wrote
  /// @param evidence their nearest passages, the nearest first, at most three
  public record Knower(Person person, int passages, List<Passage> evidence) {
    public Knower {
      evidence = List.copyOf(evidence);
    }
  }

  /// A sentence of a model, supported by what it cites.
  public record Written(String text, List<Quotation> citations) {
    public Written {
      citations = List.copyOf(citations);
    }
  }

  Answer written(List<Written> sentences) {
    return new Answer(
        question, type, outcome, probability, quotations, nearest, people, topic, sentences);
  }

  static Answer empty(String question) {
    return new Answer(
        question,
        QuestionType.WHAT,
        Outcome.NO_QUESTION,
        0,
        List.of(),
        List.of(),
        List.of(),
        Optional.empty(),
        List.of());
  }
}
