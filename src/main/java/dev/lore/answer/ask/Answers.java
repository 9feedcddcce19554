package dev.lore.answer.ask;

import dev.lore.answer.ask.Answer.Outcome;
import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.QuestionType;
import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.Decision;
import dev.lore.model.Topic;
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
  public static final double THRESHOLD = 0.4;

  /// The same for what is read in a passage alone.
  private static final double LIKELY = 0.3;

  private static final int CANDIDATES = 40;
  private static final int NEAREST = 5;

  /// How near in probability another quotation has to come to be held against the best one.
  private static final double RIVAL = 0.7;

  /// How far its passage may stand behind that of the best one.
  private static final double RIVAL_LAG = 1;

  private final Finder finder;
  private final PassageIndex index;
  private final Names names;
  private final Quoting quoting;
  private final Knowers knowers;
  private final Definer definer;
  private final Supplier<List<Decision>> decisions;
  private final Optional<Phrasing> phrasing;
  private final double threshold;

  /// @param decisions what people decided, oldest first
  public Answers(
      Finder finder,
      PassageIndex index,
      Names names,
      AnswerReader reader,
      Supplier<List<Decision>> decisions) {
    this.decisions = decisions;
    this.phrasing = Optional.empty();
    this.threshold = THRESHOLD;
    this.finder = finder;
    this.index = index;
    this.names = names;
    this.quoting = new Quoting(names, reader);
    this.knowers = new Knowers(names);
    this.definer = new Definer(names);
  }

  /// The same, with what it finds put into words by a model too.
  ///
  /// @param model gets the question and the passages that are shown, and nothing else
  public Answers phrasedBy(Phrasing model) {
    return new Answers(this, Optional.of(model), threshold);
  }

  /// The same, silent below another probability than [#THRESHOLD].
  ///
  /// @param probability 0 for always something, 1 for hardly ever
  public Answers silentBelow(double probability) {
    return new Answers(this, phrasing, probability);
  }

  private Answers(Answers other, Optional<Phrasing> phrasing, double threshold) {
    this.decisions = other.decisions;
    this.finder = other.finder;
    this.index = other.index;
    this.names = other.names;
    this.quoting = other.quoting;
    this.knowers = other.knowers;
    this.definer = other.definer;
    this.phrasing = phrasing;
    this.threshold = threshold;
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
    var rest = Question.of(request.rest());
    var question = rest.isEmpty() ? Question.of(request.text()) : rest;
    if (question.isEmpty()) {
      return Answer.empty(request.text());
    }
    var candidates =
        finder.find(new FindRequest(question.text(), request.filter(), CANDIDATES), readers);
    try (var snapshot = index.snapshot()) {
      var definition = definer.define(question, snapshot, candidates, readers);
      var quotations = new ArrayList<Quotation>();
      definition.flatMap(d -> d.quotation()).ifPresent(quotations::add);
      quotations.addAll(quoting.of(question, snapshot, candidates, readers));
      var judged = new Judged(Question.of(request.text()), decisions.get());
      return answer(
          request,
          question,
          judged.pinned(snapshot, readers, names),
          judged.applied(quotations),
          candidates,
          definition.flatMap(Definer.Definition::topic));
    }
  }

  private Answer answer(
      AskRequest request,
      Question question,
      Optional<Quotation> pinned,
      List<Quotation> quotations,
      List<Candidate> candidates,
      Optional<Topic> topic) {
    var people = knowers.of(candidates);
    double best =
        quotations.isEmpty()
            ? 0
            : new Nearness(question, candidates).confidence(quotations.getFirst());
    List<Quotation> shown = List.of();
    var outcome = Outcome.NOT_FOUND;
    if (pinned.isPresent()) {
      shown = List.of(pinned.get());
      outcome = Outcome.ANSWERED;
    } else if (question.type() == QuestionType.WHO_KNOWS) {
      shown = quoting.contact(question, candidates).stream().toList();
      outcome = who(shown, people);
    } else if (!quotations.isEmpty() && best >= threshold) {
      shown = Disputes.settle(question, rivals(quotations));
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

  private static Outcome who(List<Quotation> named, List<Answer.Knower> people) {
    return !named.isEmpty()
        ? Outcome.ANSWERED
        : people.isEmpty() ? Outcome.NOT_FOUND : Outcome.PEOPLE;
  }

  private static List<Quotation> others(List<Quotation> all, List<Quotation> shown) {
    var seen = new HashSet<String>();
    shown.forEach(q -> seen.add(q.passage().id().value()));
    return all.stream().filter(q -> seen.add(q.passage().id().value())).limit(NEAREST).toList();
  }

  /// The first quotation, and those that come near it.
  private static List<Quotation> rivals(List<Quotation> quotations) {
    var first = quotations.getFirst();
    double rival = Math.max(LIKELY, first.probability() * RIVAL);
    return quotations.stream()
        .filter(q ->
            q == first
                || (q.probability() >= rival && q.fit().lag() <= first.fit().lag() + RIVAL_LAG))
        .toList();
  }
}
