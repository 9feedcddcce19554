package dev.lore.app.web.view;

import java.util.List;

/// What was masked, for whoever runs the server.
///
/// @param masked how often anything was
/// @param kinds most frequent first
/// @param standing the tokens that stand most often: a false alarm that repeats shows there
/// @param failures what could not be scrubbed and so is not kept, by source
public record PrivacyView(
    long masked, List<Kind> kinds, List<Token> standing, List<Failure> failures) {
  /// @param type `PHONE_NUMBER`
  /// @param rows by rule, part and source, most first
  public record Kind(String type, long count, List<Row> rows) {}

  /// @param part of what it was masked in: text, title, metadata, link, a name
  /// @param sourceUrl the source's passages; empty where it is of none
  public record Row(String rule, String part, String source, String sourceUrl, long count) {}

  public record Token(String token, String rule, long count) {}

  /// @param places where they are, with the reason; the first of them
  public record Failure(String source, String sourceUrl, long count, List<String> places) {}
}
