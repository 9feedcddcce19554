package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A topic's page.
///
/// @param aliases other ways to say it
/// @param questions asked in what was read, and not answered there
/// @param asked questions about it that nobody could answer
/// @param senses other meanings of the phrase
/// @param wikipedia the English Wikipedia title it is linked to, or empty
public record TopicView(
    Ref topic,
    List<String> aliases,
    String description,
    List<String> types,
    String wikipedia,
    Totals totals,
    @Nullable DefinitionView definition,
    ChartView timeLine,
    @Nullable RiseView rise,
    List<Contributor> people,
    List<Counted> related,
    List<Counted> senses,
    List<DiscussionView> discussions,
    List<DocumentHit> documents,
    List<DecisionView> decisions,
    List<QuoteView> questions,
    List<OpenQuestionsView.Entry> asked,
    List<Counted> channels) {
  /// @param url the search that finds the passages
  public record Totals(
      long passages,
      long conversations,
      int people,
      int channels,
      @Nullable Instant first,
      @Nullable Instant last,
      String url) {}

  /// @param evidence the words that tell most
  public record Contributor(Counted person, List<QuoteView> evidence) {}

  /// @param url the search that finds the mentions
  public record DocumentHit(
      Ref document, @Nullable Instant time, int mentions, String url, QuoteView best) {}
}
