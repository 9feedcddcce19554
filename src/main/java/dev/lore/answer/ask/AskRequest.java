package dev.lore.answer.ask;

import dev.lore.index.PassageFilter;

/// A question.
///
/// @param text as it was asked, scrubbed
/// @param filter where an answer may come from
public record AskRequest(String text, PassageFilter filter) {
  public static AskRequest of(String text) {
    return new AskRequest(text, PassageFilter.ANY);
  }
}
