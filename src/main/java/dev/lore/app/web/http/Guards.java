package dev.lore.app.web.http;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Stands before every route: host, origin, and the headers that every answer carries.
public final class Guards {
  /// Nothing but our own files runs, loads or frames; no inline script or style either.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  private final HostCheck hosts;

  public Guards(HostCheck hosts) {
    this.hosts = hosts;
  }

  /// Call before anything else.
  ///
  /// @throws Refusal where the request must not be answered
  public void check(Context request) {
    secure(request);
    if (!hosts.permits(request.header("Host"))) {
      throw new Refusal(
          HttpStatus.MISDIRECTED_REQUEST,
          "This server does not answer to that host name. Start it with --allow-host NAME to reach"
              + " it by another name.");
    }
    if (!OriginCheck.permits(
        request.req().getMethod(),
        request.header("Sec-Fetch-Site"),
        request.header("Origin"),
        request.header("Host"))) {
      throw new Refusal(
          HttpStatus.FORBIDDEN,
          "A page of another site asked for this change, so it was not made.");
    }
  }

  private static void secure(Context request) {
    request
        .header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "private, no-cache")
        .header("Vary", "Cookie");
  }
}
