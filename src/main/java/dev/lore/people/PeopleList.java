package dev.lore.people;

import dev.lore.model.Person;
import dev.lore.model.Topic;
import java.util.List;

/// The persons whose words a viewer may read, by name: no ranking by activity.
///
/// @param total how many there are, not only those on this page
public record PeopleList(List<Entry> people, int total) {
  public PeopleList {
    people = List.copyOf(people);
  }

  /// @param topics what the person talks about more than others do, at most three
  public record Entry(Person person, int passages, List<Topic> topics) {
    public Entry {
      topics = List.copyOf(topics);
    }
  }
}
