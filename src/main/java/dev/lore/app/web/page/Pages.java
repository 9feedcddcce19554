package dev.lore.app.web.page;

import dev.lore.answer.span.Question;
import dev.lore.app.web.decide.Deciding;
import dev.lore.app.web.http.Assets;
import dev.lore.app.web.http.Failures;
import dev.lore.app.web.http.OwnerViewing;
import dev.lore.app.web.http.PagePool;
import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.http.ViewerResolver.Asking;
import dev.lore.app.web.page.Renderer.Model;
import dev.lore.app.web.quality.Asked;
import dev.lore.app.web.quality.Measuring;
import dev.lore.app.web.show.Knowledge;
import dev.lore.app.web.show.SearchAddress;
import dev.lore.app.web.show.Views;
import dev.lore.app.web.view.PersonView;
import dev.lore.app.web.view.Shell.Section;
import dev.lore.app.web.view.TopicView;
import dev.lore.app.web.view.ViewAsView;
import dev.lore.index.Readers;
import dev.lore.model.AccountKind;
import dev.lore.model.Person;
import dev.lore.model.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// All pages and their addresses. Each asks one question under the viewer's eyes and renders one
/// template, both on the [PagePool].
public final class Pages {
  private static final int HITS = 15;
  private static final int PEOPLE = 100;
  private static final int TOPICS = 120;
  private final Renderer renderer;
  private final OwnerViewing viewers;
  private final PagePool pool;
  private final Knowledge knowledge;
  private final Views views;
  private final ReviewPages review;
  private final QualityPages quality;
  private final Asked asked;

  public Pages(
      Assets assets,
      OwnerViewing viewers,
      PagePool pool,
      Knowledge knowledge,
      Measuring measuring) {
    this.viewers = viewers;
    this.pool = pool;
    this.knowledge = knowledge;
    this.views = new Views(knowledge);
    this.renderer = new Renderer(assets, views);
    this.review = new ReviewPages(new Deciding(viewers, knowledge), pool);
    this.asked = new Asked(views, measuring);
    this.quality = new QualityPages(viewers, renderer, measuring);
  }

  public void addTo(JavalinDefaultRoutingApi routes) {
    routes.get("/", this::home);
    routes.get("/topics", this::topics);
    routes.get("/topics/{key}", this::topic);
    routes.get("/cards/{key}", this::card);
    routes.get("/people", this::people);
    routes.get("/people/{key}", this::person);
    routes.get("/search", this::search);
    routes.get("/ask", this::ask);
    routes.get("/suggest", this::suggest);
    routes.get("/passages/{key}", this::passage);
    routes.get("/conversations/{key}", this::conversation);
    routes.get("/documents/{key}", this::document);
    routes.get("/sources", this::sources);
    routes.get("/privacy", this::privacy);
    routes.get("/questions", this::questions);
    routes.post("/questions/drop", this::dropQuestion);
    routes.get("/view-as", this::viewAs);
    routes.get("/review", this::review);
    review.addTo(routes);
    quality.addTo(routes);
    routes.post("/view-as", this::chooseViewer);
    routes.post("/theme", Theme::choose);
  }

  /// Tells of a failure in a page's own words.
  public void failed(Exception failure, Context request) {
    var error = Failures.view(failure, request);
    request.status(error.status());
    var asking = viewers.asking(request);
    renderer.page(request, asking, "error", Section.NONE, error.title(), new Model("error", error));
  }

  private void home(Context request) throws Exception {
    show(request, "home", Section.HOME, views::home, view -> "");
  }

  private void topic(Context request) throws Exception {
    show(
        request,
        "topic",
        Section.TOPICS,
        readers -> found(views.topic(request.pathParam("key"), readers), "topic"),
        view -> view.topic().name());
  }

  private void review(Context request) throws Exception {
    review.check(request);
    show(request, "review", Section.REVIEW, readers -> views.review(), view -> "Review");
  }

  private void card(Context request) throws Exception {
    var asking = viewers.asking(request);
    pool.run(() -> {
      var readers = knowledge.readers().apply(asking.viewer());
      var card = found(views.card(request.pathParam("key"), readers), "topic");
      renderer.fragment(request, "card", new Model("view", card));
      return request;
    });
  }

  private void topics(Context request) throws Exception {
    show(
        request,
        "topics",
        Section.TOPICS,
        readers ->
            TopicDirectory.of(views, readers, request.queryParam("letter"), page(request), TOPICS),
        view -> "Topics");
  }

  private void people(Context request) throws Exception {
    show(
        request,
        "people",
        Section.PEOPLE,
        readers -> views.people(page(request), PEOPLE, readers),
        view -> "People");
  }

  private void person(Context request) throws Exception {
    show(
        request,
        "person",
        Section.PEOPLE,
        readers -> found(views.person(request.pathParam("key"), readers), "person"),
        view -> view.person().name());
  }

  private void search(Context request) throws Exception {
    var address = SearchAddress.of(request.queryParamMap());
    views.searched(address, viewers.asking(request));
    show(
        request,
        "search",
        Section.SEARCH,
        readers -> asked.search(request, address, HITS, readers),
        view -> view.query().isEmpty() ? "Search" : view.query());
  }

  /// What asks nothing is searched for.
  private void ask(Context request) throws Exception {
    var address = SearchAddress.of(request.queryParamMap());
    if (!Question.asks(address.text()) && request.queryParam("answer") == null) {
      var query = request.queryString();
      request.redirect(query == null ? "/search" : "/search?" + query);
      return;
    }
    show(
        request,
        "ask",
        Section.SEARCH,
        readers -> {
          var view = asked.ask(request, address, readers);
          views.answered(address, viewers.asking(request), view);
          return view;
        },
        view -> view.query().isEmpty() ? "Ask" : view.query());
  }

  private void questions(Context request) throws Exception {
    show(
        request,
        "questions",
        Section.NONE,
        views::openQuestions,
        view -> "Questions nobody could answer");
  }

  private void dropQuestion(Context request) throws Exception {
    review.check(request);
    var question = Optional.ofNullable(request.formParam("question")).orElse("");
    pool.run(() -> {
      views.dropQuestion(question);
      return question;
    });
    Back.to(request);
  }

  private void suggest(Context request) throws Exception {
    var asking = viewers.asking(request);
    var begun = Optional.ofNullable(request.queryParam("q")).orElse("");
    var kind = request.queryParam("kind");
    request.json(
        pool.run(() ->
            views.complete(begun, knowledge.readers().apply(asking.viewer())).stream()
                .filter(c -> kind == null || c.kind().equalsIgnoreCase(kind))
                .toList()));
  }

  private void passage(Context request) throws Exception {
    show(
        request,
        "conversation",
        Section.NONE,
        readers -> found(views.passage(request.pathParam("key"), readers), "passage"),
        view -> view.title());
  }

  private void conversation(Context request) throws Exception {
    show(
        request,
        "conversation",
        Section.NONE,
        readers -> found(views.conversation(request.pathParam("key"), readers), "conversation"),
        view -> view.title());
  }

  private void document(Context request) throws Exception {
    show(
        request,
        "document",
        Section.NONE,
        readers ->
            found(
                views.document(
                    request.pathParam("key"),
                    number(request, "part", 0),
                    number(request, "at", -1),
                    readers),
                "document"),
        view -> view.document().name());
  }

  private void sources(Context request) throws Exception {
    if (!(viewers.asking(request).viewer() instanceof Viewer.Owner)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "Only whoever runs this server sees its sources.");
    }
    show(request, "sources", Section.SOURCES, readers -> views.sources(), view -> "Sources");
  }

  private void privacy(Context request) throws Exception {
    if (!(viewers.asking(request).viewer() instanceof Viewer.Owner)) {
      throw new Refusal(
          HttpStatus.FORBIDDEN, "Only whoever runs this server sees what was masked.");
    }
    show(
        request, "privacy", Section.SOURCES, readers -> views.privacy(), view -> "What was masked");
  }

  private void viewAs(Context request) throws Exception {
    var back = Optional.ofNullable(request.queryParam("back")).filter(Back::isLocal).orElse("/");
    var people =
        knowledge.names().people().stream()
            .filter(p -> p.kind() == AccountKind.HUMAN)
            .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
            .map(Views::ref)
            .toList();
    show(
        request,
        "view-as",
        Section.NONE,
        readers -> new ViewAsView(people, back),
        view -> "View as somebody else");
  }

  private void chooseViewer(Context request) {
    viewers.choose(request, Optional.ofNullable(request.formParam("person")).orElse(""));
    Back.to(request);
  }

  /// What may be one with the thing on the page, for whoever may decide.
  private Object suggestions(Asking asking, Object view) {
    return switch (view) {
      case TopicView topic when asking.mayDecide() -> views.suggestions(topic.topic().key());
      case PersonView person when asking.mayDecide() -> views.suggestions(person.person().key());
      default -> List.of();
    };
  }

  private <T> void show(
      Context request,
      String template,
      Section section,
      Function<Readers, T> query,
      Function<T, String> title)
      throws Exception {
    Asking asking = viewers.asking(request);
    pool.run(() -> {
      T view = query.apply(knowledge.readers().apply(asking.viewer()));
      var model = new Model("view", view);
      if (view instanceof TopicView || view instanceof PersonView) {
        model = model.and("suggestions", suggestions(asking, view));
      }
      if (view instanceof PersonView person) {
        var key = person.person().key();
        model = model.and("accounts", asking.mayDecide() ? views.accounts(key) : List.of());
      }
      renderer.page(request, asking, template, section, title.apply(view), model);
      return request;
    });
  }

  private static <T> T found(Optional<T> view, String what) {
    return view.orElseThrow(() -> Refusal.notFound(what));
  }

  private static int page(Context request) {
    return Math.clamp(number(request, "page", 0), 0, 100_000);
  }

  private static int number(Context request, String parameter, int otherwise) {
    var value = request.queryParam(parameter);
    try {
      return value == null ? otherwise : Math.max(otherwise, Integer.parseInt(value));
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }
}
