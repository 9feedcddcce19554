package dev.lore.answer.ask;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.AnswerReader.Source;
import dev.lore.answer.span.Question;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers from a plain file of texts, which have no authors, times or readers. Thread-safe.
public final class CorpusAnswers {
  private static final int READ = 10;
  private static final int SENTENCES = 8;

  private final Finder finder;
  private final AnswerReader reader;

  public CorpusAnswers(Finder finder, AnswerReader reader) {
    this.finder = finder;
    this.reader = reader;
  }

  /// @param start first UTF-16 code unit within the passage's text
  /// @param end one past the last
  /// @param probability that it answers, 0 to 1
  public record Quoted(Passage passage, int start, int end, double probability) {
    public String text() {
      return passage.text().substring(start, end);
    }
  }

  /// The most probable answer, however improbable; empty where nothing was found or asked.
  ///
  /// @param within the documents in which to look; empty for all
  public Optional<Quoted> ask(String asked, Set<DocumentId> within) {
    var question = Question.of(asked);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    var filter = PassageFilter.where().documents(within).build();
    var candidates = finder.find(new FindRequest(asked, filter, READ), new Readers.All());
    var sources = candidates.stream().map(CorpusAnswers::source).toList();
    List<AnswerReader.Found> found = reader.read(question, sources, SENTENCES);
    return found.stream()
        .findFirst()
        .map(f ->
            new Quoted(candidates.get(f.source()).passage(), f.start(), f.end(), f.probability()));
  }

  private static Source source(Candidate candidate) {
    var passage = candidate.passage();
    return new Source(
        passage.text(), passage.title(), "", candidate.features().value(Feature.MEANING));
  }
}
