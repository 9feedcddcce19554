package dev.lore.answer.ask;

import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.AnswerReader.Source;
import dev.lore.answer.span.Question;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.index.TextQuery;
import dev.lore.model.DocumentId;
import dev.lore.model.Passage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Answers from a plain file of texts, which have no authors, times or readers. Thread-safe.
public final class CorpusAnswers {
  private static final int READ = 10;
  private static final int SENTENCES = 8;

  /// Up to so many documents that a question names are read whether or not they share anything with
  /// it.
  private static final int GIVEN = 10;

  private static final int PASSAGES = 100;
  private static final Readers EVERYBODY = new Readers.All();

  private final Finder finder;
  private final PassageIndex index;
  private final AnswerReader reader;

  /// @param index what the finder looks into
  public CorpusAnswers(Finder finder, PassageIndex index, AnswerReader reader) {
    this.finder = finder;
    this.index = index;
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

  /// The best answer, however improbable; empty where nothing was found or asked.
  ///
  /// @param within the documents in which to look; empty for all
  public Optional<Quoted> ask(String asked, Set<DocumentId> within) {
    var question = Question.of(asked);
    if (question.isEmpty()) {
      return Optional.empty();
    }
    var candidates = candidates(asked, within);
    var sources = candidates.stream().map(CorpusAnswers::source).toList();
    List<AnswerReader.Found> found = reader.read(question, sources, SENTENCES);
    var nearness = new Nearness(question, candidates);
    return found.stream()
        .max(Comparator.comparingDouble(f -> weight(f, candidates)))
        .map(f -> {
          var passage = candidates.get(f.source()).passage();
          double likely = nearness.confidence(f.probability(), passage, isGiven(within));
          return new Quoted(passage, f.start(), f.end(), likely);
        });
  }

  private static double weight(AnswerReader.Found found, List<Candidate> candidates) {
    var candidate = candidates.get(found.source());
    return Fit.of(candidate, candidates.getFirst().score())
        .expected(found.expected())
        .weight(found.probability());
  }

  private static boolean isGiven(Set<DocumentId> within) {
    return !within.isEmpty() && within.size() <= GIVEN;
  }

  private List<Candidate> candidates(String asked, Set<DocumentId> within) {
    var filter = PassageFilter.where().documents(within).build();
    var request = new FindRequest(asked, filter, READ);
    if (!isGiven(within)) {
      return finder.find(request, EVERYBODY);
    }
    try (var snapshot = index.snapshot()) {
      var given =
          snapshot
              .search(TextQuery.NONE, filter, EVERYBODY, Order.OLDEST, 0, PASSAGES)
              .hits()
              .stream()
              .map(IndexSnapshot.Hit::passage)
              .toList();
      return finder.order(request, given, EVERYBODY).stream().limit(READ).toList();
    }
  }

  private static Source source(Candidate candidate) {
    var passage = candidate.passage();
    return new Source(
        passage.text(), passage.title(), "", candidate.features().value(Feature.MEANING));
  }
}
