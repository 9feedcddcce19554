package dev.lore.model;

import java.util.List;
import java.util.Optional;

/// What is known of a topic apart from what the team says about it.
///
/// @param name as shown: `Ruby on Rails`
/// @param title the English Wikipedia title, where it has one
/// @param description one line, or empty
/// @param types kinds such as `programming language`, most telling first
/// @param aliases other ways to write it
/// @param origin where this record comes from: `overlay`, `wikidict`, `workspace`
public record Topic(
    TopicId id,
    String name,
    Optional<String> title,
    String description,
    List<String> types,
    List<String> aliases,
    String origin) {
  public Topic {
    types = List.copyOf(types);
    aliases = List.copyOf(aliases);
  }
}
