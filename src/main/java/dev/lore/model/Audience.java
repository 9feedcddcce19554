package dev.lore.model;

import java.util.Set;

/// Who may read a document. Each distinct audience is one class (an integer) in the index: a
/// channel is one class whatever its members are today, so that a change of members moves no
/// message.
public sealed interface Audience {
  Audience EVERYONE = new Everyone();

  /// Everyone in the workspace.
  record Everyone() implements Audience {}

  /// Whoever is a member of the channel at the moment of asking.
  record Members(ChannelId channel) implements Audience {}

  /// Exactly these accounts.
  record Only(Set<AccountId> readers) implements Audience {
    public Only {
      readers = Set.copyOf(readers);
    }
  }
}
