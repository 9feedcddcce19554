package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.model.TopicId;
import dev.lore.text.StaticVectors;
import java.util.concurrent.ConcurrentHashMap;

/// Keeps the profiles of entities that were asked for lately: at most [#CAPACITY], about 25 MB;
/// when full, all are dropped, since making them again is cheap. Thread-safe.
final class EntityProfiles {
  private static final int CAPACITY = 24_000;

  private final Catalog catalog;
  private final StaticVectors vectors;
  private final ConcurrentHashMap<TopicId, EntityProfile> kept = new ConcurrentHashMap<>();

  EntityProfiles(Catalog catalog, StaticVectors vectors) {
    this.catalog = catalog;
    this.vectors = vectors;
  }

  EntityProfile of(TopicId id) {
    var profile = kept.get(id);
    if (profile == null) {
      profile = EntityProfile.of(id, catalog, vectors);
      if (kept.size() >= CAPACITY) {
        kept.clear();
      }
      kept.put(id, profile);
    }
    return profile;
  }
}
