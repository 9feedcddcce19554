package dev.lore.app.wiring;

import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.scrub.policy.Policy;
import java.nio.file.Path;
import java.util.function.Function;

/// Opens knowledge bases in this process, for the time of some work.
public final class LocalKnowledge {
  private final Home home;

  /// @param home folder of what every knowledge base shares
  public LocalKnowledge(Path home) {
    this.home = new Home(home);
  }

  public <T> T with(Path data, String purpose, Function<OpenLore, T> work) {
    try (var lore = open(data, purpose)) {
      return work.apply(lore);
    }
  }

  /// Opens for as long as the caller wants.
  public OpenLore open(Path data, String purpose) {
    return OpenLore.open(data, catalog(), new LocalEngines(Policy.KEEP_COLLEAGUES), purpose);
  }

  private Catalog catalog() {
    return Catalogs.open(home.folder());
  }

  /// What every knowledge base shares.
  public Home home() {
    return home;
  }
}
