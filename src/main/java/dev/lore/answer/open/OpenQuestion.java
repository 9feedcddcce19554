package dev.lore.answer.open;

import dev.lore.answer.ask.Answer.Knower;
import dev.lore.model.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// A question that nothing answers which the reader may read.
///
/// @param question scrubbed, as it was asked
/// @param others other wordings of it
/// @param since when it was kept; unknown of what was only asked
/// @param decision number by which a kept one is withdrawn
/// @param topics that it names
/// @param people who may know, the likeliest first
public record OpenQuestion(
    String question,
    List<String> others,
    Origin origin,
    Optional<Instant> since,
    Optional<Long> decision,
    List<Topic> topics,
    List<Knower> people) {
  public OpenQuestion {
    others = List.copyOf(others);
    topics = List.copyOf(topics);
    people = List.copyOf(people);
  }

  /// How it came into the list; the first of several wordings decides.
  public enum Origin {
    /// Somebody kept it on purpose.
    KEPT,
    /// Many people asked it.
    MANY,
    /// The owner asked it, and nobody else is shown that.
    OWN
  }
}
