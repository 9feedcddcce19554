package dev.lore.model;

/// What a message or passage does in its conversation: the one role under which a reader would look
/// for it.
public enum Role {
  /// Nobody can tell, or nobody asked: a passage of a file.
  UNSURE,
  /// Wants to know something.
  QUESTION,
  /// Tells somebody what they asked, or what to do.
  ANSWER,
  /// Says what was decided; a decision that is announced to all is a decision.
  DECISION,
  /// Says what something is.
  DEFINITION,
  /// Tells everybody something new: news, dates, releases, reminders.
  ANNOUNCEMENT,
  /// Says who will do what.
  ACTION_ITEM,
  /// Jokes, thanks, greetings.
  SMALL_TALK,
  /// Reports, opinions, and whatever else people say.
  OTHER
}
