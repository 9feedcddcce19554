package dev.lore.app.web.show;

import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchRequest;
import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.AskRequest;
import dev.lore.app.web.http.PathKey;
import dev.lore.app.web.http.ViewerResolver.Asking;
import dev.lore.app.web.view.AnswerView;
import dev.lore.app.web.view.CardView;
import dev.lore.app.web.view.ChoiceView;
import dev.lore.app.web.view.ConversationView;
import dev.lore.app.web.view.DocumentView;
import dev.lore.app.web.view.HomeView;
import dev.lore.app.web.view.ListView;
import dev.lore.app.web.view.OpenQuestionsView;
import dev.lore.app.web.view.PersonEntry;
import dev.lore.app.web.view.PersonView;
import dev.lore.app.web.view.PrivacyView;
import dev.lore.app.web.view.Ref;
import dev.lore.app.web.view.ReviewView;
import dev.lore.app.web.view.ReviewView.AccountView;
import dev.lore.app.web.view.ReviewView.DecisionView;
import dev.lore.app.web.view.ReviewView.SuggestionView;
import dev.lore.app.web.view.SearchView;
import dev.lore.app.web.view.SourcesView;
import dev.lore.app.web.view.TopicEntry;
import dev.lore.app.web.view.TopicView;
import dev.lore.archive.Decided;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.model.ConversationId;
import dev.lore.model.DocumentId;
import dev.lore.model.PassageId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Everything that can be shown, asked for by key under somebody's eyes. What does not exist and
/// what the readers may not read are both empty. Thread-safe; a call takes milliseconds of one
/// core, so it belongs on [dev.lore.app.web.http.PagePool].
public final class Views {
  private static final int CHOICES = 8;
  private static final int TRENDS = 8;
  private final Knowledge knowledge;
  private final TopicViews topics;
  private final PersonViews people;
  private final HomeViews home;
  private final SearchViews searches;
  private final AnswerViews answers;
  private final SearchRequests requests;
  private final ConversationViews conversations;
  private final DocumentViews documents;
  private final PrivacyViews privacy;
  private final ReviewViews reviews;

  public Views(Knowledge knowledge) {
    this.knowledge = knowledge;
    var names = knowledge.names();
    this.topics = new TopicViews(names);
    this.people = new PersonViews(names);
    this.home = new HomeViews(names);
    this.searches = new SearchViews(names);
    this.answers = new AnswerViews(names);
    this.requests = new SearchRequests(names);
    this.conversations = new ConversationViews(names);
    this.documents = new DocumentViews(names);
    this.privacy = new PrivacyViews(knowledge.archive());
    this.reviews = new ReviewViews(names);
  }

  public HomeView home(Readers readers) {
    return home.page(
        knowledge.topics().home(readers),
        knowledge.typed().trends(TRENDS),
        knowledge.openQuestions().any(readers));
  }

  public Optional<TopicView> topic(String key, Readers readers) {
    return PathKey.id(key)
        .map(TopicId::new)
        .flatMap(id -> knowledge.topics().page(id, readers))
        .map(page -> topics.page(page, knowledge.openQuestions().about(page.topic(), readers)));
  }

  public Optional<CardView> card(String key, Readers readers) {
    return PathKey.id(key)
        .map(TopicId::new)
        .flatMap(id -> knowledge.topics().card(id, readers))
        .map(topics::card);
  }

  /// @param page from 0
  public ListView<TopicEntry> topics(int page, int size, Readers readers) {
    var list = knowledge.topics().list(readers, page * size, size);
    return list(
        list.topics().stream().map(HomeViews::entry).toList(), list.total(), page, size, "/topics");
  }

  public Optional<PersonView> person(String key, Readers readers) {
    return PathKey.id(key)
        .map(PersonId::new)
        .flatMap(id -> knowledge.people().page(id, readers))
        .map(people::page);
  }

  /// @param page from 0
  public ListView<PersonEntry> people(int page, int size, Readers readers) {
    var list = knowledge.people().list(readers, page * size, size);
    return list(
        list.people().stream().map(people::entry).toList(), list.total(), page, size, "/people");
  }

  /// A search; where its address is but a question, persons, channels, times and kinds are read out
  /// of it and become filters.
  public SearchView search(SearchAddress typed, int size, Readers readers) {
    return search(typed, size, readers, knowledge.search()::search);
  }

  /// The same by another way of searching.
  public SearchView search(
      SearchAddress typed,
      int size,
      Readers readers,
      BiFunction<SearchRequest, Readers, SearchPage> by) {
    var asked = typed.saying(knowledge.typed().scrub(typed.text()));
    var address =
        asked.isQuestion()
            ? asked.narrowed(knowledge.questions().read(asked.text(), readers))
            : asked;
    return searches.page(
        asked,
        address,
        by.apply(requests.of(address, size), readers),
        (filter, key) -> finds(SearchAddress.of(filter, key), readers));
  }

  /// What somebody typed, without private values.
  public String scrub(String typed) {
    return knowledge.typed().scrub(typed);
  }

  /// Counts a new search towards what many people ask; not one through the eyes of somebody else.
  public void searched(SearchAddress address, Asking asking) {
    if (address.isNew() && asking.viewingAs().isEmpty()) {
      knowledge.typed().note(asking.viewer(), address.text());
    }
  }

  /// Answers the address's text from what its filters let through.
  public AnswerView ask(SearchAddress typed, Readers readers) {
    return ask(typed, readers, knowledge.answers()::ask);
  }

  /// The same by another way of answering.
  public AnswerView ask(
      SearchAddress typed, Readers readers, BiFunction<AskRequest, Readers, Answer> by) {
    var asked = typed.saying(knowledge.typed().scrub(typed.text()));
    var address =
        asked.isQuestion()
            ? asked.narrowed(knowledge.questions().read(asked.text(), readers))
            : asked;
    var request = knowledge.search().resolved(requests.of(address, 1));
    var answer = by.apply(new AskRequest(asked.text(), address.text(), request), readers);
    var filters =
        searches.filters(address, (filter, key) -> finds(SearchAddress.of(filter, key), readers));
    return answers.page(answer, filters.stream().map(SearchViews::ofAnswer).toList());
  }

  /// What a viewer asked in vain, with their own eyes, gathers among the questions that nobody
  /// could answer.
  public void answered(SearchAddress address, Asking asking, AnswerView answer) {
    if (answer.outcome().equals("not_found") && address.isNew() && asking.viewingAs().isEmpty()) {
      knowledge.openQuestions().note(asking.viewer(), answer.query());
    }
  }

  /// Questions that nobody could answer.
  public OpenQuestionsView openQuestions(Readers readers) {
    return OpenQuestionViews.page(knowledge.openQuestions().all(readers));
  }

  /// Takes a question off that list; for whoever may decide only.
  public void dropQuestion(String typed) {
    knowledge
        .openQuestions()
        .drop(knowledge.typed().scrub(typed))
        .forEach(number -> knowledge.decisions().undo(number));
  }

  /// Whether the readers may read anything of it: only then may they know its name.
  private boolean finds(SearchAddress address, Readers readers) {
    return knowledge.search().search(requests.of(address, 1), readers).total() > 0;
  }

  public List<ChoiceView> complete(String begun, Readers readers) {
    return knowledge
        .completions()
        .complete(knowledge.typed().scrub(begun), readers, CHOICES)
        .stream()
        .map(SearchViews::choice)
        .toList();
  }

  /// The conversation around a passage.
  public Optional<ConversationView> passage(String key, Readers readers) {
    return PathKey.id(key)
        .map(PassageId::new)
        .flatMap(id -> knowledge.conversations().around(id, readers))
        .map(conversations::page);
  }

  public Optional<ConversationView> conversation(String key, Readers readers) {
    return PathKey.id(key)
        .map(ConversationId::new)
        .flatMap(id -> knowledge.conversations().whole(id, readers))
        .map(conversations::page);
  }

  /// @param part from 1; 0 for the part in which `at` stands
  /// @param at offset in the document's text, or -1
  public Optional<DocumentView> document(String key, int part, int at, Readers readers) {
    return PathKey.id(key)
        .map(DocumentId::new)
        .filter(id -> mayRead(id, readers))
        .flatMap(id -> knowledge.archive().document(id))
        .map(document ->
            documents.page(document, part, at, knowledge.facts().sheet(document.id(), readers)));
  }

  /// All sources; for whoever runs the server only, since the numbers count everything.
  public SourcesView sources() {
    return SourceViews.of(knowledge.archive().sources());
  }

  /// Suggestions and decisions; for whoever may decide only, since they look at everything.
  public ReviewView review() {
    return reviews.page(knowledge.suggestions().all(), knowledge.decisions().all());
  }

  /// Suggestions about one topic or person; for whoever may decide only.
  public List<SuggestionView> suggestions(String key) {
    return reviews.about(key, knowledge.suggestions().all());
  }

  /// The accounts that are taken for one person, where there are several; for whoever may decide
  /// only.
  public List<AccountView> accounts(String key) {
    var own =
        PathKey.id(key)
            .map(PersonId::new)
            .flatMap(knowledge.names()::person)
            .map(Person::accounts)
            .orElse(Set.of());
    return own.size() < 2
        ? List.of()
        : knowledge.archive().accounts().stream()
            .filter(a -> own.contains(a.id()) && !PathKey.of(a.id().value()).equals(key))
            .map(ReviewViews::account)
            .toList();
  }

  /// A decision in words.
  public DecisionView decision(Decided decided) {
    return reviews.decision(decided);
  }

  /// The decision of a number; empty where it is not in force.
  public Optional<DecisionView> decision(String number) {
    return knowledge.decisions().all().stream()
        .filter(d -> Long.toString(d.number()).equals(number))
        .map(reviews::decision)
        .findFirst();
  }

  /// What a reader should know about all pages, as a sentence; empty where there is nothing.
  public String note() {
    return knowledge
        .names()
        .note()
        .map(note -> Character.toUpperCase(note.charAt(0)) + note.substring(1) + ".")
        .orElse("");
  }

  /// What was masked; for whoever runs the server only.
  public PrivacyView privacy() {
    return privacy.page();
  }

  public static Ref ref(Person person) {
    return Links.person(person);
  }

  private boolean mayRead(DocumentId id, Readers readers) {
    var filter = PassageFilter.where().documents(Set.of(id)).build();
    var request = new SearchRequest("", filter, Set.of(), Set.of(), Order.OLDEST, 0, 1);
    return knowledge.search().search(request, readers).total() > 0;
  }

  private static <T> ListView<T> list(List<T> items, long total, int page, int size, String path) {
    return new ListView<>(
        items,
        total,
        page,
        page > 0 ? path + "?page=" + (page - 1) : "",
        (page + 1L) * size < total ? path + "?page=" + (page + 1) : "");
  }
}
