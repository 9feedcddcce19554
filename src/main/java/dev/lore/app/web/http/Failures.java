package dev.lore.app.web.http;

import dev.lore.app.web.view.ErrorView;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what went wrong into what the reader is told: politely, without a stack trace, and with a
/// reference to the log where the fault is ours. The log names the route, never the query.
public final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /// What to tell about the failure.
  public static ErrorView view(Exception failure, Context request) {
    return switch (failure) {
      case Refusal refusal -> told(refusal.status(), text(refusal.getMessage()), "");
      case HttpResponseException refused -> told(HttpStatus.forStatus(refused.getStatus()));
      default -> {
        var reference = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("{} {} failed ({})", request.method(), route(request), reference, failure);
        yield told(
            HttpStatus.INTERNAL_SERVER_ERROR,
            "That is our fault, not yours. Nothing was lost.",
            reference);
      }
    };
  }

  private static ErrorView told(HttpStatus status) {
    var message =
        switch (status) {
          case NOT_FOUND -> "There is no such page here, or it is not yours to read.";
          case METHOD_NOT_ALLOWED -> "This address does not take that kind of request.";
          case CONTENT_TOO_LARGE -> "That was more than this server takes at once.";
          default -> "The request could not be understood.";
        };
    return told(status, message, "");
  }

  private static ErrorView told(HttpStatus status, String message, String reference) {
    var title =
        switch (status) {
          case NOT_FOUND -> "Nothing here";
          case FORBIDDEN -> "Not from there";
          case MISDIRECTED_REQUEST -> "Wrong name";
          case SERVICE_UNAVAILABLE -> "One moment";
          case INTERNAL_SERVER_ERROR -> "Something broke";
          default -> "That did not work";
        };
    return new ErrorView(status.getCode(), title, message, reference);
  }

  private static String route(Context request) {
    try {
      return request.endpoint().path;
    } catch (RuntimeException e) {
      return "(no route)";
    }
  }

  private static String text(@org.jspecify.annotations.Nullable String message) {
    return message == null ? "" : message;
  }
}
