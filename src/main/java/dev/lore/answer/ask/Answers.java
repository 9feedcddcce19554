package dev.lore.answer.ask;

import dev.lore.answer.ask.Answer.Outcome;
import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.AnswerReader.Found;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.QuestionType;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.Decision;
import dev.lore.model.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// Answers questions by quotation. An answer never comes from, nor depends on, what the readers may
/// not read. Thread-safe; some 30 ms.
public final class Answers {
  /// Probability below which nothing is claimed.
  public static final double THRESHOLD = 0.3;

  private static final int CANDIDATES = 40;
  private static final int SENTENCES = 6;
  private static final int NEAREST = 5;

  /// How near in probability another quotation has to come to be held against the best one.
  private static final double RIVAL = 0.7;

  private final Finder finder;
  private final PassageIndex index;
  private final Names names;
  private final AnswerReader reader;
  private final Reading reading;
  private final Knowers knowers;
  private final Definer definer;
  private final Supplier<List<Decision>> decisions;
  private final Optional<Phrasing> phrasing;

  /// @param decisions what people decided, oldest first
  public Answers(
      Finder finder,
      PassageIndex index,
      Names names,
      AnswerReader reader,
      Supplier<List<Decision>> decisions) {
    this.decisions = decisions;
    this.phrasing = Optional.empty();
    this.finder = finder;
    this.index = index;
    this.names = names;
    this.reader = reader;
    this.reading = new Reading(names);
    this.knowers = new Knowers(names);
    this.definer = new Definer(names);
  }

  /// The same, with what it finds put into words by a model too.
  ///
  /// @param model gets the question and the passages that are shown, and nothing else
  public Answers phrasedBy(Phrasing model) {
    return new Answers(this, model);
  }

  private Answers(Answers other, Phrasing model) {
    this.decisions = other.decisions;
    this.finder = other.finder;
    this.index = other.index;
    this.names = other.names;
    this.reader = other.reader;
    this.reading = other.reading;
    this.knowers = other.knowers;
    this.definer = other.definer;
    this.phrasing = Optional.of(model);
  }

  /// Answers, or says that nothing was found. Never fails, whatever is asked: where a model fails
  /// or takes too long, the quotations stand alone.
  public Answer ask(AskRequest request, Readers readers) {
    var answer = quoted(request, readers);
    return phrasing
        .filter(model -> !answer.quotations().isEmpty())
        .map(model -> phrased(answer, model))
        .orElse(answer);
  }

  private static Answer phrased(Answer answer, Phrasing model) {
    var passages = new ArrayList<>(answer.quotations());
    passages.addAll(answer.nearest());
    try {
      var sentences =
          model.phrase(answer.question(), passages.stream().map(q -> q.passage().text()).toList());
      return answer.written(Grounding.supported(sentences, passages));
    } catch (IOException e) {
      return answer;
    }
  }

  /// The same by quotation alone: no model is asked.
  public Answer quoted(AskRequest request, Readers readers) {
    var question = Question.of(request.text());
    if (question.isEmpty()) {
      return Answer.empty(request.text());
    }
    var candidates =
        finder.find(new FindRequest(request.text(), request.filter(), CANDIDATES), readers);
    try (var snapshot = index.snapshot()) {
      var definition = definer.define(question, snapshot, candidates, readers);
      var quotations = new ArrayList<Quotation>();
      definition.flatMap(d -> d.quotation()).ifPresent(quotations::add);
      quotations.addAll(read(question, snapshot, candidates, readers));
      var judged = new Judged(question, decisions.get());
      return answer(
          request,
          question,
          judged.pinned(snapshot, readers, names),
          judged.applied(quotations),
          knowers.of(candidates),
          definition.map(Definer.Definition::topic));
    }
  }

  private Answer answer(
      AskRequest request,
      Question question,
      Optional<Quotation> pinned,
      List<Quotation> quotations,
      List<Answer.Knower> people,
      Optional<dev.lore.model.Topic> topic) {
    double best = quotations.isEmpty() ? 0 : quotations.getFirst().probability();
    double rival = Math.max(THRESHOLD, best * RIVAL);
    List<Quotation> shown = List.of();
    var outcome = Outcome.NOT_FOUND;
    if (pinned.isPresent()) {
      shown = List.of(pinned.get());
      outcome = Outcome.ANSWERED;
    } else if (question.type() == QuestionType.WHO_KNOWS) {
      outcome = people.isEmpty() ? Outcome.NOT_FOUND : Outcome.PEOPLE;
    } else if (best >= THRESHOLD) {
      var rivals = quotations.stream().filter(q -> q.probability() >= rival).toList();
      shown = Disputes.settle(question.type(), rivals);
      boolean disputed = shown.stream().anyMatch(q -> q.standing() == Quotation.Standing.EARLIER);
      outcome = disputed ? Outcome.DISPUTED : Outcome.ANSWERED;
    }
    return new Answer(
        request.text(),
        question.type(),
        outcome,
        pinned.isPresent() ? 1 : best,
        shown,
        others(quotations, shown),
        people,
        topic,
        List.of());
  }

  private static List<Quotation> others(List<Quotation> all, List<Quotation> shown) {
    var seen = new HashSet<String>();
    shown.forEach(q -> seen.add(q.passage().id().value()));
    return all.stream().filter(q -> seen.add(q.passage().id().value())).limit(NEAREST).toList();
  }

  private List<Quotation> read(
      Question question, IndexSnapshot snapshot, List<Candidate> candidates, Readers readers) {
    var items = reading.choose(snapshot, candidates, readers);
    var sources = items.stream().map(Reading.Item::source).toList();
    return reader.read(question, sources, SENTENCES).stream()
        .map(found -> quotation(question, items.get(found.source()).passage(), found))
        .toList();
  }

  private Quotation quotation(Question question, Passage passage, Found found) {
    var text = passage.text();
    var shown =
        question.type() == QuestionType.HOW
            ? Sentences.list(text, found.start(), found.end())
            : Sentences.around(text, found.start(), found.end());
    boolean whole = question.type() == QuestionType.YES_NO || question.type() == QuestionType.HOW;
    return quotation(
        passage,
        whole ? shown : new Sentences.Stretch(found.start(), found.end()),
        shown,
        found.probability(),
        names);
  }

  static Quotation quotation(
      Passage passage,
      Sentences.Stretch answer,
      Sentences.Stretch shown,
      double probability,
      Names names) {
    return new Quotation(
        passage,
        answer.from(),
        answer.to(),
        Math.min(answer.from(), shown.from()),
        Math.max(answer.to(), shown.to()),
        probability,
        Quotation.Standing.UNDISPUTED,
        passage.author().flatMap(names::personOf),
        names.channel(passage.channel()));
  }
}
