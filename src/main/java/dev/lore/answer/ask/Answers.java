package dev.lore.answer.ask;

import dev.lore.answer.ask.Answer.Outcome;
import dev.lore.answer.facts.Editions;
import dev.lore.answer.facts.Superseded;
import dev.lore.answer.find.Candidate;
import dev.lore.answer.find.Feature;
import dev.lore.answer.find.FindRequest;
import dev.lore.answer.find.Finder;
import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.AnswerReader.Found;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.QuestionType;
import dev.lore.answer.span.Stems;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.PassageIndex;
import dev.lore.index.Readers;
import dev.lore.model.Decision;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Topic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

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

  /// How far its passage may stand behind that of the best one.
  private static final double RIVAL_LAG = 1;

  /// The share of the question's words, the rarer in English the heavier, or the cosine that a
  /// passage has to reach: below both it is about something else.
  private static final double NEAR_WORDS = 0.35;

  private static final double NEAR_MEANING = 0.4;

  /// In how many candidates facts are looked for.
  private static final int FACTS_IN = 20;

  /// How probable a fact of the kind that is asked answers, from little to all of the question in
  /// it.
  private static final double FACT_LEAST = 0.3;

  private static final double FACT_MOST = 0.9;

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
    double best = isNear(question, quotations, candidates) ? likeliest(quotations) : 0;
    List<Quotation> shown = List.of();
    var outcome = Outcome.NOT_FOUND;
    if (pinned.isPresent()) {
      shown = List.of(pinned.get());
      outcome = Outcome.ANSWERED;
    } else if (question.type() == QuestionType.WHO_KNOWS) {
      outcome = people.isEmpty() ? Outcome.NOT_FOUND : Outcome.PEOPLE;
    } else if (best >= THRESHOLD) {
      shown = Disputes.settle(question.type(), rivals(quotations));
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

  private static double likeliest(List<Quotation> quotations) {
    return quotations.stream().mapToDouble(Quotation::probability).max().orElse(0);
  }

  /// Whether what would be quoted, or the talk around it, is near to the question in its words or
  /// in its meaning. A question about something that nobody spoke of finds passages too, and some
  /// of them look like answers.
  private static boolean isNear(
      Question question, List<Quotation> quotations, List<Candidate> candidates) {
    if (quotations.isEmpty()) {
      return false;
    }
    var first = quotations.getFirst().passage();
    var said = Stems.of(first.title() + " " + first.heading() + " " + first.text());
    double meaning = 0;
    for (var candidate : candidates) {
      if (candidate.passage().conversation().equals(first.conversation())) {
        meaning = Math.max(meaning, candidate.features().orZero(Feature.MEANING));
        said.addAll(Stems.of(candidate.passage().text()));
      }
    }
    return meaning >= NEAR_MEANING || question.share(said) >= NEAR_WORDS;
  }

  /// The first quotation, and those that come near it.
  private static List<Quotation> rivals(List<Quotation> quotations) {
    var first = quotations.getFirst();
    double rival = Math.max(THRESHOLD, first.probability() * RIVAL);
    return quotations.stream()
        .filter(q -> q == first || (q.probability() >= rival && q.lag() <= first.lag() + RIVAL_LAG))
        .toList();
  }

  private List<Quotation> read(
      Question question, IndexSnapshot snapshot, List<Candidate> candidates, Readers readers) {
    var items = reading.choose(snapshot, candidates, readers);
    var sources = items.stream().map(Reading.Item::source).toList();
    var quotations = new ArrayList<Quotation>();
    for (var found : reader.read(question, sources, SENTENCES)) {
      var item = items.get(found.source());
      var read = quotation(question, item, found);
      quotations.add(fact(question, item.passage(), item.lag(), read).orElse(read));
    }
    var known = new HashSet<PassageId>();
    items.forEach(item -> known.add(item.passage().id()));
    for (var candidate : candidates.subList(0, Math.min(FACTS_IN, candidates.size()))) {
      if (known.add(candidate.passage().id())) {
        double lag = candidates.getFirst().score() - candidate.score();
        fact(question, candidate.passage(), lag, null).ifPresent(quotations::add);
      }
    }
    markPast(quotations, new Editions(snapshot, readers));
    quotations.sort(Comparator.comparingDouble(Quotation::weight).reversed());
    return quotations;
  }

  private static void markPast(List<Quotation> quotations, Editions editions) {
    var known = new HashMap<DocumentId, Optional<Superseded>>();
    quotations.replaceAll(quotation -> {
      var passage = quotation.passage();
      if (passage.kind() != DocumentKind.FILE) {
        return quotation;
      }
      return known
          .computeIfAbsent(passage.document(), editions::of)
          .map(quotation::superseded)
          .orElse(quotation);
    });
  }

  /// The fact of the passage that is asked for, as a quotation.
  ///
  /// @param read what the span model found in the passage
  private Optional<Quotation> fact(
      Question question, Passage passage, double lag, @Nullable Quotation read) {
    return FactMatches.in(passage, question)
        .map(match -> {
          var fact = match.fact();
          double likely = FACT_LEAST + (1 - FACT_LEAST) * match.share() * match.share() * FACT_MOST;
          return quotation(
              passage,
              new Sentences.Stretch(fact.start(), fact.end()),
              new Sentences.Stretch(fact.sentenceStart(), fact.sentenceEnd()),
              read == null ? likely : Math.max(likely, read.probability()),
              lag,
              names);
        });
  }

  private Quotation quotation(Question question, Reading.Item item, Found found) {
    var text = item.passage().text();
    var shown =
        question.type() == QuestionType.HOW
            ? Sentences.list(text, found.start(), found.end())
            : Sentences.around(text, found.start(), found.end());
    boolean whole = question.type() == QuestionType.YES_NO || question.type() == QuestionType.HOW;
    return quotation(
        item.passage(),
        whole ? shown : new Sentences.Stretch(found.start(), found.end()),
        shown,
        found.probability(),
        item.lag(),
        names);
  }

  static Quotation quotation(
      Passage passage,
      Sentences.Stretch answer,
      Sentences.Stretch shown,
      double probability,
      double lag,
      Names names) {
    return new Quotation(
        passage,
        answer.from(),
        answer.to(),
        Math.min(answer.from(), shown.from()),
        Math.max(answer.to(), shown.to()),
        probability,
        lag,
        Quotation.Standing.UNDISPUTED,
        passage.author().flatMap(names::personOf),
        names.channel(passage.channel()),
        Optional.empty());
  }
}
