package dev.lore.app.web.http;

import io.javalin.http.HttpStatus;

/// A request is not answered for a reason that its sender may know. The message is shown to the
/// reader as it is: it names nothing private and tells the way out.
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final HttpStatus status;

  public Refusal(HttpStatus status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /// For what does not exist and for what the viewer may not read alike: the answer must not tell
  /// one from the other.
  public static Refusal notFound(String what) {
    return new Refusal(
        HttpStatus.NOT_FOUND, "There is no such " + what + " here, or it is not yours to read.");
  }

  public static Refusal badRequest(String message) {
    return new Refusal(HttpStatus.BAD_REQUEST, message);
  }

  public HttpStatus status() {
    return status;
  }
}
