package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The start page.
///
/// @param asOf time of the newest passage
/// @param unanswered whether there may be questions that nobody could answer
public record HomeView(
    long passages,
    int people,
    int topics,
    int channels,
    int sources,
    @Nullable Instant asOf,
    List<Rising> rising,
    List<Counted> mostTalkedAbout,
    List<DecisionView> decisions,
    List<DiscussionView> changed,
    List<Asked> asked,
    boolean unanswered) {
  /// What many people ask, with the search that answers it.
  public record Asked(String words, String url) {}

  public record Rising(Ref topic, RiseView rise) {}
}
