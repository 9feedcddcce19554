package dev.lore.answer.find;

import dev.lore.index.PassageFilter;

/// What is asked.
///
/// @param question in plain words; never read as a query language
/// @param filter which passages come into question at all
/// @param limit how many candidates, 1 to 200
public record FindRequest(String question, PassageFilter filter, int limit) {
  /// Longer questions are cut.
  public static final int MAX_CHARS = 2_000;

  private static final int MAX_LIMIT = 200;

  public FindRequest {
    question = cut(question.strip());
    limit = Math.clamp(limit, 1, MAX_LIMIT);
  }

  public static FindRequest of(String question, int limit) {
    return new FindRequest(question, PassageFilter.ANY, limit);
  }

  private static String cut(String text) {
    if (text.length() <= MAX_CHARS) {
      return text;
    }
    int end = Character.isLowSurrogate(text.charAt(MAX_CHARS)) ? MAX_CHARS - 1 : MAX_CHARS;
    return text.substring(0, end);
  }
}
