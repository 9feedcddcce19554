package dev.lore.app.web.page;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/// Leads back to where a form was sent from, and nowhere else: a path of this server.
final class Back {
  private Back() {}

  static void to(Context request) {
    var back = request.formParam("back");
    request.redirect(back != null && isLocal(back) ? back : "/", HttpStatus.SEE_OTHER);
  }

  static boolean isLocal(String path) {
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '\\');
  }
}
