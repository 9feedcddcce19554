package dev.lore.catalog;

import java.nio.file.Files;
import java.nio.file.Path;

/// Opens the catalog that a machine has.
public final class Catalogs {
  private static final String FILE = "catalog.bin";

  private Catalogs() {}

  /// Where the built catalog lies under `LORE_HOME`.
  public static Path file(Path loreHome) {
    return loreHome.resolve("catalog").resolve(FILE);
  }

  public static boolean isBuilt(Path loreHome) {
    return Files.exists(file(loreHome));
  }

  /// The overlay over the built catalog, or the overlay alone where none was built yet;
  /// [Catalog#summary] says which.
  ///
  /// @throws CatalogException where the built catalog is truncated or altered
  public static Catalog open(Path loreHome) {
    var overlay = OverlayCatalog.shipped();
    return isBuilt(loreHome)
        ? new LayeredCatalog(overlay, MappedCatalog.open(file(loreHome)))
        : overlay;
  }
}
