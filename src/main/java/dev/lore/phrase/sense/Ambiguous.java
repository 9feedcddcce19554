package dev.lore.phrase.sense;

import dev.lore.model.TopicId;
import java.util.List;

/// A phrase that may mean more than one thing.
///
/// @param topic what it is taken to name as long as nobody knows better
/// @param names all its spellings, the one shown first
public record Ambiguous(TopicId topic, List<String> names) {
  public Ambiguous {
    names = List.copyOf(names);
  }
}
