package dev.lore.app.wiring;

import dev.lore.catalog.Catalog;
import dev.lore.index.Readers;
import dev.lore.link.Linker;
import dev.lore.link.Linkers;
import dev.lore.pipeline.Lexicons;
import dev.lore.pipeline.PassageLinkers;
import java.util.HashMap;
import java.util.Map;

/// Linkers over the catalog and the lexicons: one for each audience class with a lexicon of its
/// own, one for all others.
final class TopicLinkers implements PassageLinkers {
  private final Linker shared;
  private final Map<Integer, Linker> own = new HashMap<>();
  private final String version;

  TopicLinkers(Catalog catalog, Lexicons lexicons) {
    this.shared =
        Linkers.tellingSenses(
            Linkers.open(catalog, lexicons.shared()), lexicons.sensesOf(Readers.EVERYONE));
    lexicons
        .own()
        .keySet()
        .forEach(c ->
            own.put(
                c,
                Linkers.tellingSenses(
                    Linkers.open(catalog, lexicons.of(c)), lexicons.sensesOf(c))));
    this.version = shared.version() + "/" + lexicons.version();
  }

  @Override
  public Linker of(int audienceClass) {
    return own.getOrDefault(audienceClass, shared);
  }

  @Override
  public String version() {
    return version;
  }
}
