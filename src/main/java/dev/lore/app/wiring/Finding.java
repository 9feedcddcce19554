package dev.lore.app.wiring;

import dev.lore.answer.Completions;
import dev.lore.answer.Search;
import dev.lore.answer.ask.Answers;
import dev.lore.answer.ask.Phrasing;
import dev.lore.answer.find.Aliases;
import dev.lore.answer.find.Finder;
import dev.lore.answer.find.HybridFinder;
import dev.lore.answer.find.Meaning;
import dev.lore.answer.find.Ranker;
import dev.lore.answer.span.AnswerReader;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.pipeline.KnowledgeBase;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Search and answers over an open knowledge base: by words and other names, and by meaning too
/// from [#use] on. Thread-safe.
final class Finding {
  private final KnowledgeBase knowledge;
  private final PassageIndex index;
  private final CurrentNames names;
  private final Completions completions;
  private final Optional<Phrasing> model;
  private final Supplier<QuestionAliases> known;
  private volatile Optional<Meaning> meaning = Optional.empty();
  private volatile @Nullable QuestionAliases aliases;
  private volatile Search search;
  private volatile Answers answers;

  /// @param index passages as people's decisions let them appear
  /// @param known reads the other names of things as they are known now
  Finding(
      KnowledgeBase knowledge,
      PassageIndex index,
      CurrentNames names,
      Completions completions,
      Supplier<QuestionAliases> known) {
    this.knowledge = knowledge;
    this.index = index;
    this.names = names;
    this.completions = completions;
    this.model = AnswerModels.of(knowledge.directory());
    this.known = known;
    this.search = searching();
    this.answers = answering();
  }

  /// Finds by meaning too from now on.
  void use(Meaning by) {
    meaning = Optional.of(by);
    search = searching();
    answers = answering();
  }

  /// Other names are read anew at the next question: the team's words or decisions have changed.
  void namesChanged() {
    aliases = null;
  }

  Search search() {
    return search;
  }

  Answers answers() {
    return answers;
  }

  Finder finder(Ranker ranker) {
    return new HybridFinder(index, meaning, ranker, this::namedIn);
  }

  /// Other names of what a question names, by what is known now.
  QuestionAliases aliases() {
    var now = aliases;
    if (now == null) {
      now = known.get();
      aliases = now;
    }
    return now;
  }

  private List<Aliases.Named> namedIn(String question, Readers readers) {
    return aliases().in(question, readers);
  }

  /// Searches as the product does, in another order.
  Search search(Ranker ranker) {
    return new Search(index, names, completions, meaning, this::namedIn, ranker);
  }

  private Search searching() {
    return search(Ranker.shipped());
  }

  private Answers answering() {
    var quoting =
        new Answers(
            finder(Ranker.shipped()),
            index,
            names,
            AnswerReader.shipped(),
            knowledge.archive()::decisions);
    return model.map(quoting::phrasedBy).orElse(quoting);
  }
}
