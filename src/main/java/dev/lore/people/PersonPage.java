package dev.lore.people;

import dev.lore.index.TimeLine;
import dev.lore.model.Channel;
import dev.lore.model.Evidence;
import dev.lore.model.Passage;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What a viewer may know of a person, from passages that the viewer may read.
///
/// @param topics what the person talks about more than others do, strongest first
/// @param colleagues with whom the person talks most, closest first
/// @param recent the latest passages, newest first
public record PersonPage(
    Person person,
    long passages,
    long conversations,
    Optional<Instant> first,
    Optional<Instant> last,
    List<PersonTopic> topics,
    TimeLine timeLine,
    List<ChannelCount> channels,
    List<Colleague> colleagues,
    List<Passage> recent) {
  public PersonPage {
    topics = List.copyOf(topics);
    channels = List.copyOf(channels);
    colleagues = List.copyOf(colleagues);
    recent = List.copyOf(recent);
  }

  /// @param passages how many of the person's passages name the topic
  /// @param share of all passages on the topic, 0 to 1
  /// @param evidence the most telling ones
  public record PersonTopic(Topic topic, int passages, double share, List<Evidence> evidence) {
    public PersonTopic {
      evidence = List.copyOf(evidence);
    }
  }

  public record ChannelCount(Channel channel, int passages) {}

  /// @param conversations in which both wrote
  public record Colleague(Person person, int conversations) {}
}
