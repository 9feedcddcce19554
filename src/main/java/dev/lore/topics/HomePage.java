package dev.lore.topics;

import dev.lore.model.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a viewer's team is about, at the time of the newest passage that the viewer may read.
///
/// @param asOf time of that passage; absent where nothing is dated
/// @param rising most surprising first
/// @param decisions of the last two weeks, newest first
/// @param changed conversations and documents in which something was said lately, newest first
public record HomePage(
    Totals totals,
    Optional<Instant> asOf,
    List<Rising> rising,
    List<TopicCount> mostTalkedAbout,
    List<TopicPage.DecisionMade> decisions,
    List<TopicPage.Discussion> changed) {
  public HomePage {
    rising = List.copyOf(rising);
    mostTalkedAbout = List.copyOf(mostTalkedAbout);
    decisions = List.copyOf(decisions);
    changed = List.copyOf(changed);
  }

  public record Totals(long passages, int people, int topics, int channels, int sources) {}

  public record Rising(Topic topic, Rise rise) {}

  public record TopicCount(Topic topic, int passages) {}
}
