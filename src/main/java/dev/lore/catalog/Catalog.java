package dev.lore.catalog;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.List;
import java.util.Optional;

/// What phrases may name. Read-only, thread-safe, opened in milliseconds.
public interface Catalog extends AutoCloseable {
  /// The entities that the phrase may name, most likely first; empty where it is unknown.
  ///
  /// @param phrase in [dev.lore.text.NormalForm]
  List<Candidate> candidates(String phrase);

  /// Probability that the phrase, where it is said, is meant as a name at all; 0 where unknown.
  double linkProbability(String phrase);

  Optional<Topic> topic(TopicId id);

  /// Changes whenever an answer may change: part of the index's model version.
  String version();

  /// The longest phrase, in words.
  int maxWords();

  @Override
  void close();
}
