package dev.lore.phrase;

import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lexicon of a private channel beside the one that everybody shares: what everybody knows
/// keeps its topic, the rest is the channel's own.
public final class LayeredLexicon implements WorkspaceLexicon {
  private final WorkspaceLexicon own;
  private final WorkspaceLexicon shared;

  public LayeredLexicon(WorkspaceLexicon own, WorkspaceLexicon shared) {
    this.own = own;
    this.shared = shared;
  }

  @Override
  public Optional<Entry> entry(long phraseKey) {
    // A phrase that everybody's talk knows too keeps everybody's topic, so that a channel's
    // passages
    // are counted on the page that its members know.
    return shared.entry(phraseKey).or(() -> own.entry(phraseKey));
  }

  @Override
  public Optional<Topic> topic(TopicId id) {
    return shared.topic(id).or(() -> own.topic(id));
  }

  @Override
  public List<Topic> topics() {
    Map<TopicId, Topic> topics = new LinkedHashMap<>();
    shared.topics().forEach(t -> topics.put(t.id(), t));
    own.topics().forEach(t -> topics.putIfAbsent(t.id(), t));
    return List.copyOf(topics.values());
  }

  @Override
  public int maxWords() {
    return Math.max(own.maxWords(), shared.maxWords());
  }

  @Override
  public String version() {
    return own.version() + "+" + shared.version();
  }
}
