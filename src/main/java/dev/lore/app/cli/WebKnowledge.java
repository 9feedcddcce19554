package dev.lore.app.cli;

import dev.lore.app.web.show.Knowledge;
import dev.lore.app.wiring.OpenLore;

/// What the web asks, of an open knowledge base.
final class WebKnowledge {
  private WebKnowledge() {}

  static Knowledge of(OpenLore lore) {
    return new Knowledge(
        lore.archive(),
        lore.names(),
        lore.topics(),
        lore.people(),
        lore.search(),
        lore.answers(),
        lore.facts(),
        lore.openQuestions(),
        lore.completions(),
        lore.conversations(),
        lore.questions(),
        lore.typed(),
        lore.decisions(),
        lore.suggestions(),
        lore::readers);
  }
}
