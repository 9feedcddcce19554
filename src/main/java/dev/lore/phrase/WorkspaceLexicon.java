package dev.lore.phrase;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Optional;

/// The team's own topics: phrases that no catalog has, mined from what the team writes. Thread-safe
/// and immutable; a new one is learned, the old one replaced.
public interface WorkspaceLexicon {
  /// The topic that the phrase names here, if any.
  ///
  /// @param phrase in [dev.lore.text.NormalForm]
  Optional<TopicId> topicOf(String phrase);

  Optional<Topic> topic(TopicId id);

  List<Topic> topics();

  /// The longest phrase, in words; 0 when empty.
  int maxWords();

  /// Digest of everything in it; equal for equal contents.
  String version();
}
