package dev.lore.catalog.build;

import dev.lore.catalog.Candidate.Match;
import dev.lore.catalog.CatalogFormat;
import dev.lore.catalog.Catalogs;
import dev.lore.catalog.dump.Counting;
import dev.lore.catalog.dump.DumpCounts;
import dev.lore.catalog.dump.DumpTally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.zip.CRC32C;

/// Builds the full catalog from dumps of Wikipedia and, where given, Wikidata and page views. What
/// was staged by a run that was killed is taken up again; the old catalog serves until the new one
/// is whole.
public final class WikipediaBuild {
  /// Entities that fewer links lead to, and nobody looks at, are left out with their names.
  private static final int MIN_LINKS = 1;

  private static final int MEGABYTES_FOR_COUNTING = 1_000;

  private final Path home;
  private final Function<Path, Counting> engines;
  private final Consumer<String> progress;

  /// Makes the engine that counts.
  @FunctionalInterface
  public interface CountingEngine {
    /// @param file where it may keep what it counts
    Counting open(Path file, int megabytes, int threads);
  }

  /// @param home `LORE_HOME`
  public WikipediaBuild(Path home, CountingEngine engine, Consumer<String> progress) {
    this.home = home;
    this.engines = file -> engine.open(file, MEGABYTES_FOR_COUNTING, threads());
    this.progress = progress;
  }

  /// What was built out of what.
  ///
  /// @param tallies of Wikipedia, then Wikidata and page views where they were given
  public record Report(
      List<DumpTally> tallies, int entities, long phrases, Path file, Duration took) {
    @Override
    public String toString() {
      var out = new StringBuilder();
      out.append(
          String.format(
              "%,d entities and %,d phrases in %d s: %s%n",
              entities, phrases, took.toSeconds(), file));
      for (var tally : tallies) {
        out.append(
            String.format(
                "  read %,d records (%,d MB): %,d articles, %,d redirects, %,d disambiguations, %,d"
                    + " others; %,d malformed or cut%n",
                tally.records(),
                tally.unpackedBytes() >> 20,
                tally.articles(),
                tally.redirects(),
                tally.disambiguations(),
                tally.others(),
                tally.malformed()));
        tally.problems().forEach(problem -> out.append("  ").append(problem).append('\n'));
      }
      return out.toString().stripTrailing();
    }
  }

  /// Reads, counts and writes.
  ///
  /// @throws dev.lore.catalog.CatalogException where a dump is missing or holds no articles
  public Report run(DumpCounts.Dumps dumps) throws IOException {
    long start = System.nanoTime();
    var folder = home.resolve("catalog").resolve("dump-" + fingerprint(dumps));
    Files.createDirectories(folder);
    var database = folder.resolve("counts.duckdb");
    // counting starts anew from the staged rows, which are what takes the time
    Files.deleteIfExists(database);
    Files.deleteIfExists(folder.resolve("counts.duckdb.wal"));
    var entities = new EntityTable();
    var rows = new RowTable();
    List<DumpTally> tallies;
    try (var engine = engines.apply(database)) {
      tallies = new DumpCounts(dumps, folder, engine, threads(), progress).run();
      progress.accept("writing");
      int[] numbers = readEntities(engine, entities);
      readNames(engine, numbers, entities, rows);
    }
    // the engine's memory is given back before the tables are sorted and written
    new SecondSenses(entities, rows).add();
    var file = Catalogs.file(home);
    long phrases = new CatalogWriter(entities, rows, true).write(file, CatalogEntries.MAX_WORDS);
    DumpCounts.delete(folder);
    return new Report(
        tallies, entities.size(), phrases, file, Duration.ofNanos(System.nanoTime() - start));
  }

  private static int threads() {
    return Math.max(1, Runtime.getRuntime().availableProcessors());
  }

  /// The same dumps go on in the same folder.
  private static String fingerprint(DumpCounts.Dumps dumps) throws IOException {
    var crc = new CRC32C();
    var files = new java.util.ArrayList<Path>(List.of(dumps.wikipedia()));
    dumps.wikidata().ifPresent(files::add);
    dumps.views().ifPresent(files::add);
    for (var file : files) {
      long size = Files.exists(file) ? Files.size(file) : 0;
      crc.update((file.toAbsolutePath() + " " + size).getBytes(StandardCharsets.UTF_8));
    }
    return HexFormat.of().toHexDigits((int) crc.getValue());
  }

  /// @return the catalog's number of each of the engine's, or -1 where it is left out
  private static int[] readEntities(Counting engine, EntityTable entities) {
    long[] count = new long[1];
    long[] mostViews = new long[1];
    engine.each(
        "SELECT count(*), COALESCE(max(views), 0) FROM entity",
        row -> {
          count[0] = row.number(0);
          mostViews[0] = row.number(1);
        });
    var numbers = new int[(int) count[0]];
    engine.each(
        "SELECT number, title, sentence, description, type, categories, links, views"
            + " FROM entity ORDER BY number",
        row -> {
          int number = (int) row.number(0);
          long links = row.number(6);
          long views = row.number(7);
          numbers[number] = -1;
          if (links >= MIN_LINKS || views > 0 || count[0] < 1_000_000) {
            var said = row.text(2);
            numbers[number] =
                entities.add(
                    row.text(1),
                    said.isEmpty() ? row.text(3) : said,
                    "",
                    types(row.text(1), row.text(4), row.text(5)),
                    popularity(links, views, mostViews[0]),
                    CatalogFormat.WIKIPEDIA_DUMP);
          }
        });
    return numbers;
  }

  /// What it is an instance of, what its title has in brackets, then its categories.
  private static String types(String title, String type, String categories) {
    var all = new java.util.LinkedHashSet<String>();
    if (!type.isEmpty()) {
      all.add(type.toLowerCase(java.util.Locale.ROOT));
    }
    int open = title.lastIndexOf(" (");
    if (open > 0 && title.endsWith(")")) {
      all.add(title.substring(open + 2, title.length() - 1));
    }
    for (var category : categories.split("; ")) {
      if (!category.isEmpty()) {
        all.add(category);
      }
    }
    return String.join("; ", all);
  }

  /// On the scale of [EntityTable#popularity], which saturates at 2,000: a link counts like a
  /// spelling, and views raise what is read more than it is linked.
  private static int popularity(long links, long views, long mostViews) {
    double viewed =
        mostViews == 0
            ? 0
            : Math.pow(2_000, Math.log1p((double) views) / Math.log1p((double) mostViews));
    return (int) Math.clamp(Math.max((double) links, viewed), 1, 100_000);
  }

  private static void readNames(
      Counting engine, int[] numbers, EntityTable entities, RowTable rows) {
    engine.each(
        """
        SELECT n.phrase, n.number, n.forms, n.n, n.names, p.n, p.links, COALESCE(s.n, 0)
        FROM named n JOIN phrase p ON n.phrase = p.phrase LEFT JOIN said s ON s.phrase = n.phrase
        ORDER BY n.phrase, n.number\
        """,
        row -> {
          int entity = numbers[(int) row.number(1)];
          double share = row.number(3) / (double) Math.max(1, row.number(5));
          if (entity >= 0 && (row.number(3) > 1 || row.number(4) > 0)) {
            rows.add(
                row.number(0),
                entity,
                (byte) Math.max(1, CatalogFormat.packShare(share) & 0xFF),
                CatalogWriter.mark(Match.NAME, (int) row.number(2)),
                chance(row.number(6), row.number(7)));
          }
        });
  }

  /// Share of a phrase's mentions that are links, smoothed by one of each, so that what is said
  /// once is not certain; at least the smallest that can be written.
  private static byte chance(long links, long said) {
    double share = (links + 0.5) / (Math.max(said, links) + 2);
    return (byte) Math.max(1, CatalogFormat.packShare(share) & 0xFF);
  }
}
