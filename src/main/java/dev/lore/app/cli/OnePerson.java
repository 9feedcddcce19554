package dev.lore.app.cli;

import dev.lore.app.wiring.OpenLore;
import dev.lore.model.Person;

/// Finds the one person whom somebody means; guesses nothing.
final class OnePerson {
  private OnePerson() {}

  /// @param name an id, a name, a handle or a mail address
  /// @throws UsageException where it means nobody, or more than one
  static Person named(OpenLore lore, String name) {
    var found = lore.persons().named(name);
    if (found.isEmpty()) {
      throw new UsageException(
          "nobody here is named so; ids, names, handles and mail addresses do");
    }
    if (found.size() > 1) {
      throw new UsageException(
          found.size()
              + " people are named so; use an id: "
              + found.stream().limit(10).map(p -> p.id().value()).toList());
    }
    return found.getFirst();
  }
}
