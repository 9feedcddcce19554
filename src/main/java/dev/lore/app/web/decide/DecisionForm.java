package dev.lore.app.web.decide;

import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.show.Knowledge;
import dev.lore.index.Readers;
import dev.lore.model.AccountId;
import dev.lore.model.Decision;
import dev.lore.model.DocumentId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.Quoted;
import dev.lore.model.TopicId;
import dev.lore.text.NormalForm;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/// Turns the fields of a form (or of an API call, the same ones) into a decision.
///
/// | decision | fields |
/// | --- | --- |
/// | `merge-topics` | `topic` counts as `into` |
/// | `topics-apart` | `topic` and `into` are two |
/// | `rename-topic` | `topic`, `name` |
/// | `hide-topic` | `topic` |
/// | `not-this` | `topic`, `phrase` |
/// | `merge-persons` | `person` is the same as `into` |
/// | `persons-apart` | `person` and `into` are two; `account` instead of `into` parts one account |
/// | `hide-person` | `person` |
/// | `answer-helpful`, `answer-unhelpful`, `answer-wrong-source` | `question`, `document`, `start`, `end` |
/// | `pin-answer` | the same |
/// | `open-question` | `question` |
///
/// Topics and persons are named by key, or as people call them.
public final class DecisionForm {
  private static final int LONGEST_NAME = 80;
  private static final int LONGEST_QUESTION = 600;

  private final Knowledge knowledge;
  private final Function<String, Optional<String>> fields;
  private final Readers readers = new Readers.All();

  public DecisionForm(Knowledge knowledge, Function<String, Optional<String>> fields) {
    this.knowledge = knowledge;
    this.fields = fields;
  }

  /// @throws Refusal where the fields do not make a decision
  public Decision decision() {
    var now = Instant.now();
    return switch (field("decision")) {
      case "merge-topics" -> {
        var pair = twoTopics();
        yield new Decision.TopicsMerged(pair.into(), pair.topic(), now);
      }
      case "topics-apart" -> {
        var pair = twoTopics();
        yield new Decision.TopicsKeptApart(pair.into(), pair.topic(), now);
      }
      case "rename-topic" -> new Decision.TopicRenamed(topic("topic"), typed("name"), now);
      case "hide-topic" -> new Decision.TopicHidden(topic("topic"), now);
      case "not-this" ->
          new Decision.NotThisTopic(topic("topic"), NormalForm.of(typed("phrase")), now);
      case "merge-persons" -> {
        var into = person("into");
        var person = person("person");
        if (into.id().equals(person.id())) {
          throw Refusal.badRequest("Those are one person already.");
        }
        yield new Decision.PersonsMerged(into.id(), person.id(), now);
      }
      case "persons-apart" ->
          new Decision.AccountsKeptApart(
              new AccountId(person("person").id().value()), otherAccount(), now);
      case "hide-person" -> new Decision.PersonHidden(person("person").id(), now);
      case "answer-helpful" -> judged(Decision.Judgement.HELPFUL, now);
      case "answer-unhelpful" -> judged(Decision.Judgement.NOT_HELPFUL, now);
      case "answer-wrong-source" -> judged(Decision.Judgement.WRONG_SOURCE, now);
      case "pin-answer" -> new Decision.AnswerPinned(question(), quoted(), now);
      case "open-question" -> new Decision.QuestionLeftOpen(question(), now);
      default -> throw Refusal.badRequest("There is no such kind of decision.");
    };
  }

  private Decision judged(Decision.Judgement judgement, Instant now) {
    return new Decision.AnswerJudged(question(), quoted(), judgement, now);
  }

  private String question() {
    return typed("question", LONGEST_QUESTION);
  }

  /// A stretch of a document that is there.
  private Quoted quoted() {
    var document =
        PathKey.id(field("document"))
            .map(DocumentId::new)
            .flatMap(knowledge.archive()::document)
            .orElseThrow(() -> Refusal.badRequest("There is no such document."));
    int start = number("start");
    int end = number("end");
    if (start < 0 || end <= start || end > document.text().length()) {
      throw Refusal.badRequest("“start” and “end” do not name a stretch of the document.");
    }
    return new Quoted(document.id(), start, end);
  }

  private int number(String field) {
    try {
      return Integer.parseInt(field(field));
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("“" + field + "” takes a whole number.");
    }
  }

  private record TwoTopics(TopicId topic, TopicId into) {}

  private TwoTopics twoTopics() {
    var pair = new TwoTopics(topic("topic"), topic("into"));
    if (pair.topic().equals(pair.into())) {
      throw Refusal.badRequest("Those are one topic already.");
    }
    return pair;
  }

  private AccountId otherAccount() {
    return fields
        .apply("account")
        .flatMap(PathKey::id)
        .map(AccountId::new)
        .filter(account -> knowledge.names().personOf(account).isPresent())
        .orElseGet(() -> new AccountId(person("into").id().value()));
  }

  private TopicId topic(String field) {
    var named = field(field);
    return PathKey.id(named)
        .map(TopicId::new)
        .filter(id -> knowledge.names().topic(id).isPresent())
        .or(() -> knowledge.topics().find(named, readers))
        .orElseThrow(() -> Refusal.badRequest("No topic is called “" + shown(named) + "”."));
  }

  private Person person(String field) {
    var named = field(field);
    return PathKey.id(named)
        .map(PersonId::new)
        .or(() -> Optional.of(new PersonId(named)))
        .flatMap(knowledge.names()::person)
        .or(() -> knowledge.people().find(named, readers).flatMap(knowledge.names()::person))
        .orElseThrow(() -> Refusal.badRequest("Nobody is called “" + shown(named) + "”."));
  }

  /// What somebody typed, scrubbed like everything that is kept.
  private String typed(String field) {
    return typed(field, LONGEST_NAME);
  }

  private String typed(String field, int longest) {
    var text = knowledge.typed().scrub(field(field)).strip().replaceAll("\\s+", " ");
    if (text.isEmpty() || text.length() > longest) {
      throw Refusal.badRequest("“" + field + "” takes 1 to " + longest + " characters.");
    }
    return text;
  }

  private String field(String name) {
    return fields
        .apply(name)
        .map(String::strip)
        .filter(value -> !value.isEmpty())
        .orElseThrow(() -> Refusal.badRequest("“" + name + "” is missing."));
  }

  private static String shown(String named) {
    return named.length() <= LONGEST_NAME ? named : named.substring(0, LONGEST_NAME) + "…";
  }
}
