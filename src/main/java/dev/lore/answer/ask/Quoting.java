package dev.lore.answer.ask;

import dev.lore.answer.facts.Editions;
import dev.lore.answer.facts.Superseded;
import dev.lore.answer.facts.TableRow;
import dev.lore.answer.find.Candidate;
import dev.lore.answer.span.AnswerReader;
import dev.lore.answer.span.AnswerReader.Found;
import dev.lore.answer.span.Question;
import dev.lore.answer.span.QuestionType;
import dev.lore.answer.span.Stems;
import dev.lore.index.IndexSnapshot;
import dev.lore.index.Names;
import dev.lore.index.Readers;
import dev.lore.model.DocumentId;
import dev.lore.model.DocumentKind;
import dev.lore.model.Passage;
import dev.lore.model.PassageId;
import dev.lore.model.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads candidates and quotes from each what answers best, the best quotation first. Thread-safe.
final class Quoting {
  private static final int SENTENCES = 6;

  /// Length of a short message, in code units.
  private static final int SHORT = 240;

  /// In how many candidates facts are looked for.
  private static final int FACTS_IN = 20;

  /// How probable a fact of the kind that is asked answers, from little to all of the question in
  /// it.
  private static final double FACT_LEAST = 0.3;

  private static final double FACT_MOST = 0.9;

  /// Types of questions that ask for a value: what it is said of has to stand beside it.
  private static final Set<QuestionType> VALUES =
      Set.of(
          QuestionType.HOW_MANY, QuestionType.HOW_MUCH, QuestionType.HOW_LONG, QuestionType.WHEN);

  private static final Pattern DECIDED = Pattern.compile("(?i)\\b(?:decided?|decision|agreed)\\b");

  private final Names names;
  private final AnswerReader reader;
  private final Reading reading;

  Quoting(Names names, AnswerReader reader) {
    this.names = names;
    this.reader = reader;
    this.reading = new Reading(names);
  }

  List<Quotation> of(
      Question question, IndexSnapshot snapshot, List<Candidate> candidates, Readers readers) {
    var items = reading.choose(snapshot, candidates, readers);
    var sources = items.stream().map(Reading.Item::source).toList();
    var quotations = new ArrayList<Quotation>();
    for (var found : reader.read(question, sources, SENTENCES)) {
      var item = items.get(found.source());
      var read = quotation(question, item, found);
      quotations.add(
          fact(question, item.passage(), item.fit(), read)
              .orElseGet(() -> shared(read, question, item.source().around())));
    }
    var known = new HashSet<PassageId>();
    items.forEach(item -> known.add(item.passage().id()));
    for (var candidate : candidates.subList(0, Math.min(FACTS_IN, candidates.size()))) {
      var passage = candidate.passage();
      if (known.add(passage.id())) {
        fact(question, passage, Fit.of(candidate, candidates.getFirst().score()), null)
            .ifPresent(quotations::add);
      }
    }
    markPast(quotations, new Editions(snapshot, readers));
    double most = quotations.stream().mapToDouble(q -> q.fit().share()).max().orElse(0);
    quotations.replaceAll(q -> q.fit(q.fit().besides(most)));
    quotations.sort(Comparator.comparingDouble(Quotation::weight).reversed());
    return quotations;
  }

  /// Whom a document names to turn to, where a question asks for whoever knows.
  Optional<Quotation> contact(Question question, List<Candidate> candidates) {
    if (question.type() != QuestionType.WHO_KNOWS) {
      return Optional.empty();
    }
    return candidates.stream()
        .limit(FACTS_IN)
        .flatMap(c ->
            fact(question, c.passage(), Fit.of(c, candidates.getFirst().score()), null).stream())
        .max(Comparator.comparingDouble(Quotation::weight));
  }

  /// A row says what its header and first cell say; a sentence says what is in it.
  private static double own(Question question, FactMatches.Match match) {
    var fact = match.fact();
    if (!asksForValue(question)) {
      return 0;
    }
    return TableRow.at(fact.passage().text(), fact.start(), fact.end()).isPresent()
        ? match.share()
        : question.share(Stems.of(fact.sentence()));
  }

  private static boolean asksForValue(Question question) {
    return VALUES.contains(question.type());
  }

  private static Quotation shared(Quotation quotation, Question question, String around) {
    var said = Stems.of(quotation.sentence());
    double own = asksForValue(question) ? question.share(said) : 0;
    said.addAll(Stems.of(around));
    return quotation.fit(quotation.fit().share(question.share(said), own));
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
      Question question, Passage passage, Fit fit, @Nullable Quotation read) {
    return FactMatches.in(passage, question)
        .map(match -> {
          var fact = match.fact();
          double likely = FACT_LEAST + (1 - FACT_LEAST) * match.share() * match.share() * FACT_MOST;
          var sentence = new Sentences.Stretch(fact.sentenceStart(), fact.sentenceEnd());
          return quotation(
              passage,
              question.type() == QuestionType.YES_NO
                  ? sentence
                  : new Sentences.Stretch(fact.start(), fact.end()),
              sentence,
              read == null ? likely : Math.max(likely, read.probability()),
              fit.share(match.share(), own(question, match)),
              names);
        });
  }

  private Quotation quotation(Question question, Reading.Item item, Found found) {
    var shown = shown(question.type(), item.passage(), found);
    boolean whole = question.type() == QuestionType.YES_NO || question.type() == QuestionType.HOW;
    return quotation(
        item.passage(),
        whole ? shown : new Sentences.Stretch(found.start(), found.end()),
        shown,
        found.probability(),
        item.fit().expected(found.expected() && decidesIfAsked(question, item.passage())),
        names);
  }

  /// Whether a message says what was decided or announced, where that is asked.
  private static boolean decidesIfAsked(Question question, Passage passage) {
    return passage.kind() != DocumentKind.MESSAGE
        || passage.role() == Role.DECISION
        || passage.role() == Role.ANNOUNCEMENT
        || !DECIDED.matcher(question.text()).find();
  }

  /// How something is done, and why, is said in more than a sentence: in a list, in all of a short
  /// message.
  private static Sentences.Stretch shown(QuestionType type, Passage passage, Found found) {
    var text = passage.text();
    boolean explains = type == QuestionType.HOW || type == QuestionType.WHY;
    if (explains && passage.kind() == DocumentKind.MESSAGE && text.length() <= SHORT) {
      return new Sentences.Stretch(0, text.length());
    }
    return type == QuestionType.HOW
        ? Sentences.list(text, found.start(), found.end())
        : Sentences.around(text, found.start(), found.end());
  }

  static Quotation quotation(
      Passage passage,
      Sentences.Stretch answer,
      Sentences.Stretch shown,
      double probability,
      Fit fit,
      Names names) {
    return new Quotation(
        passage,
        answer.from(),
        answer.to(),
        Math.min(answer.from(), shown.from()),
        Math.max(answer.to(), shown.to()),
        probability,
        fit,
        Quotation.Standing.UNDISPUTED,
        passage.author().flatMap(names::personOf),
        names.channel(passage.channel()),
        Optional.empty());
  }
}
