package dev.lore.app.web.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A person's page.
///
/// @param human `false` for a bot or an address that is no person
/// @param accounts how many accounts are taken for this person
/// @param reasons why several accounts are taken for one person
public record PersonView(
    Ref person,
    List<String> otherNames,
    boolean human,
    int accounts,
    List<String> reasons,
    long passages,
    long conversations,
    String url,
    @Nullable Instant first,
    @Nullable Instant last,
    List<PersonTopic> topics,
    ChartView timeLine,
    List<Counted> channels,
    List<Colleague> colleagues,
    List<QuoteView> recent) {
  /// @param share of all passages on the topic, 0 to 1
  public record PersonTopic(Counted topic, double share, List<QuoteView> evidence) {}

  /// @param conversations in which both wrote
  public record Colleague(Ref person, int conversations) {}
}
