package dev.lore.app.web.page;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;

/// Light, dark, or what the device prefers: kept in a cookie, so that pages come in the right
/// colours at once and without a script.
final class Theme {
  private static final String COOKIE = "lore_theme";
  private static final int YEAR_SECONDS = 365 * 24 * 3600;

  private Theme() {}

  static String of(Context request) {
    var chosen = request.cookie(COOKIE);
    return chosen != null && (chosen.equals("dark") || chosen.equals("light")) ? chosen : "";
  }

  /// Answers `POST /theme`.
  static void choose(Context request) {
    var chosen = "dark".equals(request.formParam("theme")) ? "dark" : "light";
    var cookie = new Cookie(COOKIE, chosen, "/", YEAR_SECONDS);
    cookie.setSameSite(SameSite.LAX);
    request.cookie(cookie);
    Back.to(request);
  }
}
