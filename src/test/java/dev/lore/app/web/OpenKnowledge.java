package dev.lore.app.web;

import dev.lore.answer.Completions;
import dev.lore.answer.Conversations;
import dev.lore.answer.Search;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.facts.FactSheets;
import dev.lore.answer.find.HybridFinder;
import dev.lore.answer.open.OpenQuestions;
import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.understand.QuestionReader;
import dev.lore.app.web.show.Knowledge;
import dev.lore.app.web.view.Words;
import dev.lore.archive.Archive;
import dev.lore.feedback.Decisions;
import dev.lore.feedback.MergeSuggestions;
import dev.lore.feedback.TypedQuestions;
import dev.lore.feedback.UnansweredQuestions;
import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.Viewer;
import dev.lore.people.People;
import dev.lore.scrub.Scrubber;
import dev.lore.topics.Topics;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Everything that the web asks, over an archive and an index.
final class OpenKnowledge {
  private OpenKnowledge() {}

  static Knowledge of(
      Archive archive,
      PassageIndex index,
      Names names,
      Scrubber scrubber,
      UnansweredQuestions unanswered,
      Function<Viewer, Readers> readers) {
    var completions = new Completions(index, names);
    var answers =
        new Answers(
            new HybridFinder(index, Optional.empty()),
            index,
            names,
            AnswerReader.shipped(),
            archive::decisions);
    return new Knowledge(
        archive,
        names,
        new Topics(index, names),
        new People(index, names),
        new Search(index, names, completions),
        answers,
        new FactSheets(index),
        new OpenQuestions(
            index, names, () -> answers, archive::decided, unanswered, question -> Set.of()),
        completions,
        new Conversations(index, names, archive::document),
        new QuestionReader(index, names, Words.zone()),
        new TypedQuestions(() -> scrubber),
        new Decisions(archive, decision -> List.of(), () -> {}),
        new MergeSuggestions(index, names, archive::decisions),
        readers);
  }
}
