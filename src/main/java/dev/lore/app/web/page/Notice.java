package dev.lore.app.web.page;

import dev.lore.app.web.show.Views;
import dev.lore.app.web.view.ReviewView.DecisionView;
import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;

/// The number of a decision just made, handed in a cookie to the page that comes next.
final class Notice {
  private static final String COOKIE = "lore_decided";
  private static final int SECONDS = 60;

  private Notice() {}

  static void leave(Context request, long number) {
    cookie(request, Long.toString(number), SECONDS);
  }

  /// What was decided before this page, told once.
  static Optional<DecisionView> take(Context request, Views views) {
    var number = request.cookie(COOKIE);
    if (number == null) {
      return Optional.empty();
    }
    cookie(request, "", 0);
    return views.decision(number);
  }

  private static void cookie(Context request, String value, int seconds) {
    var cookie = new Cookie(COOKIE, value, "/", seconds);
    cookie.setHttpOnly(true);
    cookie.setSameSite(SameSite.STRICT);
    request.cookie(cookie);
  }
}
