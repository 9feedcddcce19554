package dev.lore.answer.span;

/// What kind of answer a question asks for.
public enum QuestionType {
  /// Whether something is so: "May I work from abroad?"
  YES_NO,
  WHO,
  /// Who can tell: "Who knows about Kafka?" Answered by people, not by a quotation.
  WHO_KNOWS,
  WHEN,
  WHERE,
  HOW_MANY,
  HOW_MUCH,
  HOW_LONG,
  /// How something is done or happens.
  HOW,
  WHY,
  /// What something is: "What is Bluebird?"
  DEFINITION,
  /// What or which, and what asks in no way known here.
  WHAT
}
