package dev.lore.model;

import java.util.Optional;

/// What a mention names. Scores are probabilities, 0 to 1.
public sealed interface Resolution {
  double score();

  /// The topic, if there is one.
  Optional<TopicId> topic();

  /// An entity of the catalog.
  record Linked(TopicId entity, double score) implements Resolution {
    @Override
    public Optional<TopicId> topic() {
      return Optional.of(entity);
    }
  }

  /// A topic of the team's own that no catalog has.
  record Emergent(TopicId phrase, double score) implements Resolution {
    @Override
    public Optional<TopicId> topic() {
      return Optional.of(phrase);
    }
  }

  /// Nothing known: a wrong link costs readers more than a missing one.
  record Nil(double score) implements Resolution {
    @Override
    public Optional<TopicId> topic() {
      return Optional.empty();
    }
  }
}
