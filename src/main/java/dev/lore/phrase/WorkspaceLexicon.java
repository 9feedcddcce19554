package dev.lore.phrase;

import dev.lore.model.Resolution;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.text.PhraseKey;
import java.util.List;
import java.util.Optional;

/// The team's own topics: phrases that no catalog has, mined from what the team writes. Thread-safe
/// and immutable; a new one is learned, the old one replaced.
public interface WorkspaceLexicon {
  /// The team's topic of that name and how sure the lexicon is of it.
  ///
  /// @param phraseKey from [PhraseKey]
  Optional<Entry> entry(long phraseKey);

  /// The topic that the phrase names here, if any.
  ///
  /// @param phrase in any form
  default Optional<TopicId> topicOf(String phrase) {
    return entry(PhraseKey.of(phrase)).map(Entry::id);
  }

  Optional<Topic> topic(TopicId id);

  List<Topic> topics();

  /// The longest phrase, in words; 0 when empty.
  int maxWords();

  /// Digest of everything in it; equal for equal contents.
  String version();

  /// One name of a topic.
  ///
  /// @param quality how sure it is that the phrase is a topic, 0 to 1
  /// @param outranksCatalog whether the team's own words say so (a channel of that name, a
  ///   definition, "Project X"), so that an encyclopedia's sense does not matter
  /// @param ordinary whether the phrase is plain English too and counts only when written as a name
  record Entry(TopicId id, double quality, boolean outranksCatalog, boolean ordinary) {
    /// What a mention of it is: a topic of the team's own, or an entity for which the team has a
    /// name of its own.
    public Resolution resolution() {
      return id.value().startsWith("team:")
          ? new Resolution.Emergent(id, quality)
          : new Resolution.Linked(id, quality);
    }
  }
}
