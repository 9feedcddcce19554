package dev.lore.topics;

import java.util.List;

/// The topics that a viewer may know of, most talked about first.
///
/// @param total how many there are, not only those on this page
public record TopicList(List<HomePage.TopicCount> topics, int total) {
  public TopicList {
    topics = List.copyOf(topics);
  }
}
