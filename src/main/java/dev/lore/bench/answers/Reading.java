package dev.lore.bench.answers;

import dev.lore.answer.span.SpanExamples.Answered;
import java.util.List;

/// A question about a given text, with what a person marked in it.
///
/// @param group what shares a source (an article, a site): never on both sides of a split
/// @param answers start and end of each marked stretch; empty where the text does not answer
/// @param expected the marked stretches as text
record Reading(
    String id,
    String group,
    String question,
    String text,
    List<int[]> answers,
    List<String> expected) {
  Reading {
    answers = List.copyOf(answers);
    expected = List.copyOf(expected);
  }

  boolean answerable() {
    return !expected.isEmpty();
  }

  Answered answered() {
    return new Answered(question, text, answers);
  }
}
