package dev.lore.app.web.quality;

import dev.lore.app.web.http.PathKey;
import dev.lore.feedback.usage.Usage;
import dev.lore.feedback.usage.UsageEvent;
import dev.lore.model.DocumentId;
import dev.lore.model.PassageId;
import io.javalin.http.Context;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Counts what was asked of the server, after it was answered. It looks at addresses and at what
/// handlers left as attributes, never at words: what somebody typed is not kept.
public final class UsageCounter {
  /// Set by whoever answered: whether anything was found (`Boolean`).
  public static final String FOUND = "lore.found";

  /// Set by whoever took a decision: which one (`String`).
  public static final String DECIDED = "lore.decided";

  private static final Set<String> UNCOUNTED =
      Set.of("/suggest", "/complete", "/openapi.json", "/favicon.ico");

  private static final String BEGUN = "lore.begun";
  private static final Map<String, UsageEvent> DECISIONS =
      Map.ofEntries(
          Map.entry("answer-helpful", UsageEvent.HELPFUL),
          Map.entry("answer-unhelpful", UsageEvent.NOT_HELPFUL),
          Map.entry("answer-wrong-source", UsageEvent.WRONG_SOURCE),
          Map.entry("pin-answer", UsageEvent.HELPFUL),
          Map.entry("merge-topics", UsageEvent.SUGGESTION_ACCEPTED),
          Map.entry("merge-persons", UsageEvent.SUGGESTION_ACCEPTED),
          Map.entry("topics-apart", UsageEvent.SUGGESTION_DECLINED),
          Map.entry("persons-apart", UsageEvent.SUGGESTION_DECLINED),
          Map.entry("rename-topic", UsageEvent.TOPIC_CONFIRMED),
          Map.entry("hide-topic", UsageEvent.TOPIC_CONFIRMED),
          Map.entry("not-this", UsageEvent.TOPIC_CONFIRMED),
          Map.entry("hide-person", UsageEvent.OPT_OUT));

  private static final String PASSAGE = "/passages/";
  private static final String DOCUMENT = "/documents/";

  private final Usage usage;
  private final Optional<LiveSearch> live;

  public UsageCounter(Usage usage, Optional<LiveSearch> live) {
    this.usage = usage;
    this.live = live;
  }

  /// Before a request is handled.
  public void begin(Context request) {
    request.attribute(BEGUN, System.nanoTime());
  }

  /// After a request was handled.
  public void count(Context request) {
    if (request.statusCode() >= 400) {
      return;
    }
    var path = request.path().replaceFirst("^/api(/v1)?", "");
    switch (request.method().name()) {
      case "GET" -> read(request, path);
      case "POST" -> decided(request, path);
      default -> {}
    }
  }

  private void read(Context request, String path) {
    if (path.startsWith("/assets") || UNCOUNTED.contains(path) || path.startsWith("/quality")) {
      return;
    }
    usage.seen(reader(request));
    usage.count(UsageEvent.PAGE);
    live.ifPresent(l -> opened(request, path, l));
    if (request.queryParam("from-digest") != null) {
      usage.count(UsageEvent.DIGEST_OPENED);
    }
    var typed = Optional.ofNullable(request.queryParam("q")).orElse("");
    Optional<Boolean> found = Optional.ofNullable(request.attribute(FOUND));
    if (typed.isBlank() || request.statusCode() >= 300) {
      return;
    }
    if (path.equals("/search")) {
      usage.count(UsageEvent.SEARCH);
      if (found.isPresent() && !found.get()) {
        usage.count(UsageEvent.SEARCH_EMPTY);
      }
    } else if (path.equals("/ask")) {
      usage.count(UsageEvent.QUESTION);
      if (found.orElse(false)) {
        usage.count(UsageEvent.ANSWER);
        Long begun = request.attribute(BEGUN);
        if (begun != null) {
          usage.waited(Duration.ofNanos(System.nanoTime() - begun));
        }
      }
    }
  }

  /// What was found leads to a message in its conversation, or to a place in a document.
  private static void opened(Context request, String path, LiveSearch live) {
    if (path.startsWith(PASSAGE)) {
      PathKey.id(path.substring(PASSAGE.length()))
          .ifPresent(id -> live.opened(reader(request), new PassageId(id)));
    } else if (path.startsWith(DOCUMENT)) {
      var at = Optional.ofNullable(request.queryParam("at")).orElse("");
      PathKey.id(path.substring(DOCUMENT.length()))
          .filter(id -> at.matches("\\d{1,9}"))
          .ifPresent(id -> live.opened(reader(request), new DocumentId(id), Integer.parseInt(at)));
    }
  }

  /// Without sign-in everybody is the owner: people are told apart by where they come from. Only a
  /// hash under the week's salt is kept of it.
  public static String reader(Context request) {
    return request.ip() + "\n" + Optional.ofNullable(request.userAgent()).orElse("");
  }

  private static String form(Context request) {
    return Optional.ofNullable(request.formParam("decision")).orElse("");
  }

  private void decided(Context request, String path) {
    if (path.equals("/decisions")) {
      Optional<String> told = Optional.ofNullable(request.attribute(DECIDED));
      var event = DECISIONS.get(told.orElseGet(() -> form(request)));
      if (event != null) {
        usage.count(event);
      }
    }
  }
}
