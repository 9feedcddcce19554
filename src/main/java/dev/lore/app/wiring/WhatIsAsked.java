package dev.lore.app.wiring;

import dev.lore.answer.ask.Answers;
import dev.lore.answer.ask.SameQuestion;
import dev.lore.answer.open.OpenQuestions;
import dev.lore.archive.Archive;
import dev.lore.feedback.QueryLog;
import dev.lore.feedback.TypedQuestions;
import dev.lore.feedback.UnansweredQuestions;
import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.model.TopicId;
import dev.lore.pipeline.KnowledgeBase;
import dev.lore.pipeline.KnowledgeBaseSettings;
import dev.lore.pipeline.PersonTrace;
import java.time.Clock;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/// What is remembered of what people ask, in the knowledge base's folder.
record WhatIsAsked(TypedQuestions typed, UnansweredQuestions unanswered) {
  static WhatIsAsked of(KnowledgeBase knowledge) {
    var folder = knowledge.directory();
    int people = KnowledgeBaseSettings.of(folder).trendsMinimumPeople();
    var clock = Clock.systemUTC();
    return new WhatIsAsked(
        new TypedQuestions(
            knowledge::scrubber, new QueryLog(folder.resolve("queries"), people, clock)),
        new UnansweredQuestions(folder, people, clock, SameQuestion::form));
  }

  /// Those of the unanswered that are still open.
  OpenQuestions open(
      PassageIndex index,
      Names names,
      Supplier<Answers> answers,
      Archive archive,
      Function<String, Set<TopicId>> topics) {
    return new OpenQuestions(index, names, answers, archive::decided, unanswered, topics);
  }

  /// Forgets what concerns somebody.
  void forget(PersonTrace trace) {
    typed.forget(trace::isIn);
    unanswered.forget(trace::isIn);
  }
}
