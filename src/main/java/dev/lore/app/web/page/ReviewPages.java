package dev.lore.app.web.page;

import dev.lore.app.web.decide.Deciding;
import dev.lore.app.web.http.PagePool;
import io.javalin.http.Context;
import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;

/// The forms that decide. Each leads back to where it was sent from, where a line says what was
/// decided and offers to undo it.
final class ReviewPages {
  private final Deciding deciding;
  private final PagePool pool;

  ReviewPages(Deciding deciding, PagePool pool) {
    this.deciding = deciding;
    this.pool = pool;
  }

  void addTo(JavalinDefaultRoutingApi routes) {
    routes.post("/decisions", this::decide);
    routes.post("/decisions/undo", this::undo);
  }

  /// @throws dev.lore.app.web.http.Refusal where whoever asks may not decide
  void check(Context request) {
    deciding.check(request);
  }

  private void decide(Context request) throws Exception {
    var decided =
        pool.run(
            () -> deciding.decide(request, name -> Optional.ofNullable(request.formParam(name))));
    Notice.leave(request, decided.number());
    Back.to(request);
  }

  private void undo(Context request) throws Exception {
    var number = Optional.ofNullable(request.formParam("number")).orElse("");
    pool.run(() -> {
      deciding.undo(request, number);
      return number;
    });
    Back.to(request);
  }
}
