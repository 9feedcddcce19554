package dev.lore.role;

import java.time.Duration;
import java.util.Optional;

/// A message with what is known of its place.
///
/// @param text as shown; only the start of a long text is looked at
/// @param mail whether it is a mail or part of one, else chat
/// @param parent what it answers, where it is a reply
public record RoleInput(String text, boolean mail, Optional<Parent> parent) {

  /// The message that opened the thread, or that was answered.
  ///
  /// @param sameAuthor whether the same person wrote both
  /// @param gap time between the two
  public record Parent(String text, boolean sameAuthor, Duration gap) {}

  /// A chat message that answers nothing.
  public static RoleInput alone(String text) {
    return new RoleInput(text, false, Optional.empty());
  }
}
