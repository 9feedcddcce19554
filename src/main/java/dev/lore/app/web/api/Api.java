package dev.lore.app.web.api;

import dev.lore.app.web.decide.Deciding;
import dev.lore.app.web.http.Failures;
import dev.lore.app.web.http.PagePool;
import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.http.ViewerResolver;
import dev.lore.app.web.quality.Asked;
import dev.lore.app.web.quality.Measuring;
import dev.lore.app.web.quality.UsageCounter;
import dev.lore.app.web.show.Knowledge;
import dev.lore.app.web.show.SearchAddress;
import dev.lore.app.web.show.Views;
import dev.lore.app.web.view.AnswerView;
import dev.lore.index.Readers;
import dev.lore.model.Viewer;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The same as the pages, for programs. Every route stands in `openapi.json`, and a test holds the
/// two together.
public final class Api {
  public static final String ROOT = "/api/v1";
  private static final Set<String> OWNERS = Set.of(ROOT + "/sources", ROOT + "/privacy");
  private static final int MAX_SIZE = 100;
  private final ViewerResolver viewers;
  private final PagePool pool;
  private final Views views;
  private final Asked asked;
  private final Knowledge knowledge;
  private final Deciding deciding;
  private final byte[] description = description();
  private final Map<String, Question> questions = new LinkedHashMap<>();

  /// Answers a request under the eyes of its viewer.
  private interface Question {
    Object answer(Context request, Readers readers);
  }

  /// @param measuring how the server measures what it answers
  public Api(ViewerResolver viewers, PagePool pool, Knowledge knowledge, Measuring measuring) {
    this.viewers = viewers;
    this.pool = pool;
    this.knowledge = knowledge;
    this.deciding = new Deciding(viewers, knowledge);
    this.views = new Views(knowledge);
    this.asked = new Asked(views, measuring);
    questions.put("/home", (request, readers) -> views.home(readers));
    questions.put(
        "/topics", (request, readers) -> views.topics(page(request), size(request, 50), readers));
    questions.put(
        "/topics/{key}",
        (request, readers) -> found(views.topic(request.pathParam("key"), readers), "topic"));
    questions.put(
        "/topics/{key}/card",
        (request, readers) -> found(views.card(request.pathParam("key"), readers), "topic"));
    questions.put(
        "/people", (request, readers) -> views.people(page(request), size(request, 50), readers));
    questions.put(
        "/people/{key}",
        (request, readers) -> found(views.person(request.pathParam("key"), readers), "person"));
    questions.put(
        "/search",
        (request, readers) ->
            asked.search(
                request, SearchAddress.of(request.queryParamMap()), size(request, 10), readers));
    questions.put(
        "/ask",
        (request, readers) ->
            answered(request, SearchAddress.of(request.queryParamMap()), readers));
    questions.put("/questions", (request, readers) -> views.openQuestions(readers));
    questions.put(
        "/complete",
        (request, readers) ->
            views.complete(Optional.ofNullable(request.queryParam("q")).orElse(""), readers));
    questions.put(
        "/passages/{key}",
        (request, readers) -> found(views.passage(request.pathParam("key"), readers), "passage"));
    questions.put(
        "/conversations/{key}",
        (request, readers) ->
            found(views.conversation(request.pathParam("key"), readers), "conversation"));
    questions.put(
        "/documents/{key}",
        (request, readers) ->
            found(
                views.document(
                    request.pathParam("key"),
                    number(request, "part", 0),
                    number(request, "at", -1),
                    readers),
                "document"));
    questions.put("/sources", (request, readers) -> views.sources());
    questions.put("/privacy", (request, readers) -> views.privacy());
    questions.put("/review", (request, readers) -> views.review());
  }

  /// The paths below [#ROOT].
  public Set<String> paths() {
    var paths = new HashSet<>(questions.keySet());
    paths.addAll(List.of("/decisions", "/decisions/{number}"));
    return paths;
  }

  public void addTo(JavalinDefaultRoutingApi routes) {
    questions.forEach((path, question) -> routes.get(ROOT + path, r -> answer(r, question)));
    routes.post(ROOT + "/decisions", this::decide);
    routes.delete(ROOT + "/decisions/{number}", this::undo);
    routes.get(
        "/openapi.json", request -> request.contentType("application/json").result(description));
  }

  /// Tells of a failure as RFC 9457 says.
  public void failed(Exception failure, Context request) {
    var problem = Problem.of(Failures.view(failure, request));
    request.status(problem.status()).json(problem).contentType(Problem.MEDIA_TYPE);
  }

  private void answer(Context request, Question question) throws Exception {
    var asking = viewers.asking(request);
    var viewer = asking.viewer();
    if (request.path().equals(ROOT + "/search")) {
      views.searched(SearchAddress.of(request.queryParamMap()), asking);
    }
    if (OWNERS.contains(request.path()) && !(viewer instanceof Viewer.Owner)) {
      throw new Refusal(HttpStatus.FORBIDDEN, "Only whoever runs this server sees this.");
    }
    if (request.path().equals(ROOT + "/review")) {
      deciding.check(request);
    }
    request.json(pool.run(() -> question.answer(request, knowledge.readers().apply(viewer))));
  }

  private AnswerView answered(Context request, SearchAddress address, Readers readers) {
    var view = asked.ask(request, address, readers);
    views.answered(address, viewers.asking(request), view);
    return view;
  }

  private void decide(Context request) throws Exception {
    var fields = BodyFields.of(request.body());
    request.attribute(UsageCounter.DECIDED, fields.getOrDefault("decision", ""));
    request
        .status(HttpStatus.CREATED)
        .json(
            pool.run(
                () -> deciding.decide(request, name -> Optional.ofNullable(fields.get(name)))));
  }

  private void undo(Context request) throws Exception {
    pool.run(() -> {
      deciding.undo(request, request.pathParam("number"));
      return request;
    });
    request.status(HttpStatus.NO_CONTENT);
  }

  private static <T> T found(Optional<T> view, String what) {
    return view.orElseThrow(() -> Refusal.notFound(what));
  }

  private static int page(Context request) {
    return Math.clamp(number(request, "page", 0), 0, 100_000);
  }

  private static int size(Context request, int otherwise) {
    return Math.clamp(number(request, "size", otherwise), 1, MAX_SIZE);
  }

  private static int number(Context request, String parameter, int otherwise) {
    var value = request.queryParam(parameter);
    if (value == null) {
      return otherwise;
    }
    try {
      return Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw Refusal.badRequest("\"" + parameter + "\" takes a whole number.");
    }
  }

  private static byte[] description() {
    try (var in = Api.class.getResourceAsStream("/web/openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("web/openapi.json is missing from the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("web/openapi.json could not be read", e);
    }
  }
}
