package dev.lore.app.web.show;

import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.view.Ref;
import dev.lore.app.web.view.ReviewView;
import dev.lore.app.web.view.ReviewView.AccountView;
import dev.lore.app.web.view.ReviewView.DecisionView;
import dev.lore.app.web.view.ReviewView.SuggestionView;
import dev.lore.archive.Decided;
import dev.lore.feedback.Suggestion;
import dev.lore.index.Names;
import dev.lore.model.Account;
import dev.lore.model.AccountId;
import dev.lore.model.Decision;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.stream.Stream;

/// Shows decisions and suggestions in words.
public final class ReviewViews {
  private static final int SUGGESTIONS = 40;

  private final Names names;

  ReviewViews(Names names) {
    this.names = names;
  }

  ReviewView page(List<Suggestion> suggestions, List<Decided> decided) {
    return new ReviewView(
        suggestions.stream().limit(SUGGESTIONS).map(ReviewViews::suggestion).toList(),
        suggestions.size(),
        decided.stream().map(this::decision).toList());
  }

  /// Those that are about the thing with the key.
  List<SuggestionView> about(String key, List<Suggestion> suggestions) {
    return suggestions.stream()
        .map(ReviewViews::suggestion)
        .filter(s -> s.kept().key().equals(key) || s.merged().key().equals(key))
        .toList();
  }

  private static SuggestionView suggestion(Suggestion suggestion) {
    return switch (suggestion) {
      case Suggestion.OneTopic(var kept, var merged, var reason) ->
          new SuggestionView(
              Links.topic(kept),
              Links.topic(merged),
              kept.name().equalsIgnoreCase(merged.name())
                  ? "%s: %s, and %s".formatted(reason, origin(kept), origin(merged))
                  : reason);
      case Suggestion.OnePerson(var kept, var merged, var reason) ->
          new SuggestionView(Links.person(kept), Links.person(merged), reason);
    };
  }

  /// What tells two topics of one name apart.
  private static String origin(Topic topic) {
    if (topic.origin().equals("workspace")) {
      return "a word of the team's own";
    }
    var meaning = topic.description().isEmpty() ? topic.title().orElse("") : topic.description();
    return meaning.isEmpty() ? "an entry of the catalog" : "“%s”".formatted(meaning);
  }

  static AccountView account(Account account) {
    var id = account.id().value();
    var system = id.startsWith("slack:") ? "in Slack" : "in mail";
    var name =
        Stream.of(account.fullName(), account.displayName(), account.handle())
            .filter(n -> !n.isBlank())
            .findFirst()
            .orElse("an account");
    return new AccountView(PathKey.of(id), name + " " + system);
  }

  /// One line, and the page that it is about.
  public DecisionView decision(Decided decided) {
    var at = decided.decision().at();
    return new DecisionView(decided.number(), at, text(decided.decision()), url(decided));
  }

  private String text(Decision decision) {
    return switch (decision) {
      case Decision.TopicsMerged d ->
          "“%s” counts as “%s”".formatted(plain(d.merged()), topic(d.kept()).name());
      case Decision.TopicRenamed d -> "“%s” is shown as “%s”".formatted(plain(d.topic()), d.name());
      case Decision.TopicHidden d -> "“%s” is not a topic".formatted(plain(d.topic()));
      case Decision.TopicsKeptApart d ->
          "“%s” and “%s” are two topics".formatted(plain(d.one()), plain(d.other()));
      case Decision.NotThisTopic d ->
          "“%s” does not mean “%s”".formatted(d.phrase(), topic(d.topic()).name());
      case Decision.PersonsMerged d ->
          "%s and %s are one person".formatted(person(d.kept()).name(), account(d.merged()));
      case Decision.AccountsKeptApart d ->
          "%s and %s are two persons"
              .formatted(person(new PersonId(d.one().value())).name(), account(d.other()));
      case Decision.PersonHidden d ->
          "%s is left out of lists of people".formatted(person(d.person()).name());
      case Decision.AnswerJudged d ->
          switch (d.judgement()) {
            case HELPFUL -> "the answer to “%s” is helpful".formatted(d.question());
            case NOT_HELPFUL -> "the answer to “%s” is not helpful".formatted(d.question());
            case WRONG_SOURCE -> "the wrong source for “%s”".formatted(d.question());
          };
      case Decision.AnswerPinned d -> "an answer is pinned to “%s”".formatted(d.question());
      case Decision.QuestionLeftOpen d ->
          "“%s” is kept as an open question".formatted(d.question());
    };
  }

  private String url(Decided decided) {
    return switch (decided.decision()) {
      case Decision.AnswerJudged d -> Links.ask(d.question());
      case Decision.AnswerPinned d -> Links.ask(d.question());
      case Decision.QuestionLeftOpen d -> Links.ask(d.question());
      case Decision d -> subject(d).url();
    };
  }

  private Ref subject(Decision decision) {
    return switch (decision) {
      case Decision.TopicsMerged d -> topic(d.kept());
      case Decision.TopicRenamed d -> topic(d.topic());
      case Decision.TopicHidden d -> topic(d.topic());
      case Decision.TopicsKeptApart d -> topic(d.one());
      case Decision.NotThisTopic d -> topic(d.topic());
      case Decision.PersonsMerged d -> person(d.kept());
      case Decision.AccountsKeptApart d -> person(new PersonId(d.one().value()));
      case Decision.PersonHidden d -> person(d.person());
      case Decision.AnswerJudged d -> throw new IllegalArgumentException("about a question");
      case Decision.AnswerPinned d -> throw new IllegalArgumentException("about a question");
      case Decision.QuestionLeftOpen d -> throw new IllegalArgumentException("about a question");
    };
  }

  private Ref topic(TopicId id) {
    return names
        .topic(id)
        .map(Links::topic)
        .orElseGet(
            () -> new Ref(Ref.Kind.TOPIC, PathKey.of(id.value()), plain(id), Links.topic(id)));
  }

  private Ref person(PersonId id) {
    return names
        .personOf(new AccountId(id.value()))
        .map(Links::person)
        .orElseGet(() -> new Ref(Ref.Kind.PERSON, PathKey.of(id.value()), "somebody", "/people"));
  }

  private String account(PersonId id) {
    return account(new AccountId(id.value()));
  }

  private String account(AccountId id) {
    return names.personOf(id).map(Person::name).orElse("somebody") + " (" + id.value() + ")";
  }

  /// The topic by the words of its id: its own name may be hidden, or be another's by now.
  private String plain(TopicId id) {
    var known = names.topic(id).filter(topic -> topic.id().equals(id)).map(Topic::name);
    return known.orElseGet(() -> words(id));
  }

  private static String words(TopicId id) {
    var value = id.value();
    return value.substring(value.indexOf(':') + 1).replace('_', ' ');
  }
}
