package dev.lore.index;

import dev.lore.model.AccountId;
import dev.lore.model.Channel;
import dev.lore.model.ChannelId;
import dev.lore.model.Person;
import dev.lore.model.PersonId;
import dev.lore.model.SourceId;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Optional;

/// What the ids in the index stand for, as shown to readers. Thread-safe; asked many times a page,
/// so every answer comes from memory.
///
/// Names alone never reach a page: the queries ask only for ids that occur in passages which the
/// viewer may read.
public interface Names {
  /// The topic; empty where it is unknown or was hidden, and then no page shows it.
  Optional<Topic> topic(TopicId id);

  /// The other meanings of the phrase that the topic is one meaning of; most phrases have one.
  default List<TopicId> otherSenses(TopicId id) {
    return List.of();
  }

  /// The person behind an account.
  Optional<Person> personOf(AccountId account);

  Optional<Person> person(PersonId id);

  /// All persons, bots and services included.
  List<Person> people();

  Optional<Channel> channel(ChannelId id);

  /// All channels, those included that few may read.
  List<Channel> channels();

  /// What a reader should know about all names: that few of the world's are known yet.
  default Optional<String> note() {
    return Optional.empty();
  }

  /// The name of a source, as its owner knows it.
  Optional<String> source(SourceId id);
}
