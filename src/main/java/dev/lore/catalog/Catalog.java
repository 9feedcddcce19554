package dev.lore.catalog;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.PhraseKey;
import java.util.List;
import java.util.Optional;

/// What phrases may name. Read-only, thread-safe, opened in milliseconds.
public interface Catalog extends AutoCloseable {
  /// Everything known of a phrase; [Senses#NONE] where it is unknown.
  ///
  /// @param phraseKey from [PhraseKey]
  Senses lookup(long phraseKey);

  /// The entities that the phrase may name, most likely first; empty where it is unknown.
  ///
  /// @param phrase in any form
  default List<Candidate> candidates(String phrase) {
    return lookup(PhraseKey.of(phrase)).candidates();
  }

  /// Probability that the phrase, where it is said, is meant as a name at all; 0 where unknown.
  default double linkProbability(String phrase) {
    return lookup(PhraseKey.of(phrase)).linkProbability();
  }

  Optional<Topic> topic(TopicId id);

  /// Single words, in normal form, that stand near the entity when it is meant.
  List<String> contextOf(TopicId id);

  /// Changes whenever an answer may change: part of the index's model version.
  String version();

  /// The longest phrase, in words.
  int maxWords();

  /// One line for a reader: what is in it, and what is missing.
  String summary();

  /// Whether a built catalog stands behind the overlay.
  default boolean isWhole() {
    return true;
  }

  @Override
  void close();
}
