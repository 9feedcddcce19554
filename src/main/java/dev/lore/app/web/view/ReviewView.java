package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;

/// What people decided and what they may want to decide; for the owner.
///
/// @param suggestions at most a page of them
/// @param open how many suggestions there are
/// @param decisions in force, newest first
public record ReviewView(List<SuggestionView> suggestions, int open, List<DecisionView> decisions) {

  /// Two pages that may be about one thing.
  ///
  /// @param kept the one that would stay
  public record SuggestionView(Ref kept, Ref merged, String reason) {}

  /// One of several accounts that are taken for one person.
  public record AccountView(String key, String label) {}

  /// @param number by which it is undone
  /// @param text one line: what was decided
  /// @param url the page that it is about
  public record DecisionView(long number, Instant at, String text, String url) {}
}
