package dev.lore.feedback;

import dev.lore.model.Person;
import dev.lore.model.Topic;

/// Two pages that may be about one thing, and why. Accepting it is a decision, so is declining.
public sealed interface Suggestion {
  /// One line for whoever decides.
  String reason();

  /// @param kept the one that would stay
  record OneTopic(Topic kept, Topic merged, String reason) implements Suggestion {}

  /// @param kept the one whose name would stay
  record OnePerson(Person kept, Person merged, String reason) implements Suggestion {}
}
