package dev.lore.topics;

import dev.lore.index.TimeLine;
import dev.lore.model.Person;
import dev.lore.model.Topic;
import java.util.List;
import java.util.Optional;

/// A topic at a glance, for hovering over its name.
///
/// @param people whom to ask, at most three
/// @param related at most five
public record TopicCard(
    Topic topic,
    long passages,
    Optional<Definition> definition,
    TimeLine timeLine,
    List<Person> people,
    List<Topic> related) {
  public TopicCard {
    people = List.copyOf(people);
    related = List.copyOf(related);
  }
}
