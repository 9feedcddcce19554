package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.phrase.MinedLexicon;
import dev.lore.phrase.WorkspaceLexicon;

/// Opens linkers.
public final class Linkers {
  private Linkers() {}

  /// A linker over a catalog and the team's own topics; the catalog stays open as long as the
  /// linker is used, and is closed by whoever opened it.
  public static Linker open(Catalog catalog, WorkspaceLexicon lexicon) {
    return new LongestMatchLinker(catalog, lexicon);
  }

  /// A linker for texts of nobody in particular.
  public static Linker open(Catalog catalog) {
    return open(catalog, MinedLexicon.empty());
  }
}
