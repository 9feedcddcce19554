package dev.lore.answer.ask;

import dev.lore.index.PassageFilter;

/// A question.
///
/// @param text as it was asked, scrubbed
/// @param rest what is left to look for once its narrowings are filters; the text where none are
/// @param filter where an answer may come from
public record AskRequest(String text, String rest, PassageFilter filter) {
  public static AskRequest of(String text) {
    return new AskRequest(text, PassageFilter.ANY);
  }

  public AskRequest(String text, PassageFilter filter) {
    this(text, text, filter);
  }
}
