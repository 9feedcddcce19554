package dev.lore.app.web.decide;

import dev.lore.app.web.http.Refusal;
import dev.lore.app.web.http.ViewerResolver;
import dev.lore.app.web.show.Knowledge;
import dev.lore.app.web.show.Views;
import dev.lore.app.web.view.ReviewView.DecisionView;
import dev.lore.archive.Decided;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import java.util.function.Function;

/// Keeps and undoes decisions for whoever may decide. Thread-safe.
public final class Deciding {
  private final ViewerResolver viewers;
  private final Knowledge knowledge;
  private final Views views;

  public Deciding(ViewerResolver viewers, Knowledge knowledge) {
    this.viewers = viewers;
    this.knowledge = knowledge;
    this.views = new Views(knowledge);
  }

  /// @throws Refusal where whoever asks may not decide
  public void check(Context request) {
    if (!viewers.asking(request).mayDecide()) {
      throw new Refusal(
          HttpStatus.FORBIDDEN,
          "Only whoever runs this server decides, and only when looking with their own eyes.");
    }
  }

  /// Keeps what the fields say.
  ///
  /// @param fields of a form or an API call, see [DecisionForm]
  public DecisionView decide(Context request, Function<String, Optional<String>> fields) {
    check(request);
    Decided decided = knowledge.decisions().decide(new DecisionForm(knowledge, fields).decision());
    return views.decision(decided);
  }

  /// Takes a decision back.
  public void undo(Context request, String number) {
    check(request);
    try {
      if (knowledge.decisions().undo(Long.parseLong(number)).isPresent()) {
        return;
      }
    } catch (NumberFormatException e) {
      // Nothing has such a number.
    }
    throw Refusal.notFound("decision");
  }
}
