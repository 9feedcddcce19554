package dev.lore.catalog.dump;

import dev.lore.catalog.CatalogException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/// Counts dumps into what a catalog needs, in five steps: read each dump into staged files, load
/// them, count in SQL, read the articles once more for how often phrases are said, and give the
/// results row by row. Killed at any moment, the next run goes on after the last finished split.
///
/// Memory: a split's sums on each thread (some 100 MB), then the table of phrases (16 bytes for
/// each of at most twice as many slots); the engine spills what it counts.
public final class DumpCounts {
  /// What is read.
  ///
  /// @param wikipedia `pages-articles`, best the multistream one, since its streams are read in
  ///   parallel
  /// @param saidEvery how many splits share one second reading; 1 reads all, more is a sample
  public record Dumps(
      Path wikipedia, Optional<Path> wikidata, Optional<Path> views, int saidEvery) {}

  private static final List<String> PAGE_COLUMNS =
      List.of(
          "title VARCHAR",
          "kind VARCHAR",
          "target VARCHAR",
          "description VARCHAR",
          "types VARCHAR");
  private static final List<String> ITEM_COLUMNS =
      List.of(
          "title VARCHAR", "kind VARCHAR", "id VARCHAR", "description VARCHAR", "types VARCHAR");
  private static final List<String> SENSE_COLUMNS =
      List.of("phrase BIGINT", "title VARCHAR", "origin VARCHAR", "forms BIGINT", "n BIGINT");

  private final Dumps dumps;
  private final Path folder;
  private final Counting engine;
  private final int threads;
  private final long splitBytes;
  private final Consumer<String> progress;

  /// @param folder for staged files; they stay until [#delete]
  public DumpCounts(
      Dumps dumps, Path folder, Counting engine, int threads, Consumer<String> progress) {
    this(dumps, folder, engine, threads, DumpStage.SPLIT_BYTES, progress);
  }

  DumpCounts(
      Dumps dumps,
      Path folder,
      Counting engine,
      int threads,
      long splitBytes,
      Consumer<String> progress) {
    this.dumps = dumps;
    this.folder = folder;
    this.engine = engine;
    this.threads = threads;
    this.splitBytes = splitBytes;
    this.progress = progress;
  }

  /// Reads and counts; the results are then in the engine's tables `entity`, `named` and `said`.
  ///
  /// @return what was read of Wikipedia, then of Wikidata and of the views where they were given
  public List<DumpTally> run() throws IOException {
    Files.createDirectories(folder);
    var tallies = new ArrayList<DumpTally>();
    var pages = stage(dumps.wikipedia(), "wikipedia", WikipediaReader::new);
    if (pages.tally().articles() == 0) {
      throw new CatalogException(
          "["
              + dumps.wikipedia()
              + "] holds no articles ("
              + pages.tally().records()
              + " records); expected a pages-articles dump in XML");
    }
    tallies.add(pages.tally());
    var senses = new ArrayList<>(pages.senses());
    List<Path> items = List.of();
    if (dumps.wikidata().isPresent()) {
      var staged = stage(dumps.wikidata().get(), "wikidata", WikidataReader::new);
      tallies.add(staged.tally());
      senses.addAll(staged.senses());
      items = staged.pages();
    }
    List<Path> views = List.of();
    if (dumps.views().isPresent()) {
      var target = folder.resolve("views.tsv");
      tallies.add(PageViews.stage(DumpFile.of(dumps.views().get()), target));
      views = List.of(target);
    }
    progress.accept("counting");
    engine.load("page", PAGE_COLUMNS, pages.pages());
    engine.load("item", ITEM_COLUMNS, items);
    engine.load("sense", SENSE_COLUMNS, senses);
    engine.load("view", List.of("title VARCHAR", "n BIGINT"), views);
    statements("count.sql").forEach(engine::run);
    countSaid();
    return tallies;
  }

  private DumpStage.Staged stage(
      Path path, String name, java.util.function.Supplier<SplitReader> readers) throws IOException {
    return new DumpStage(folder.resolve(name), threads, splitBytes, progress)
        .run(DumpFile.of(path), readers);
  }

  private void countSaid() throws IOException {
    long[] phrases = new long[1];
    engine.each("SELECT count(*) FROM phrase", row -> phrases[0] = row.number(0));
    var counts = new PhraseCounts(phrases[0]);
    engine.each("SELECT phrase FROM phrase", row -> counts.add(row.number(0)));
    var file = DumpFile.of(dumps.wikipedia());
    var splits = file.splits(splitBytes);
    var work = new ArrayList<Callable<Long>>();
    for (var split : splits) {
      if (split.number() % dumps.saidEvery() == 0) {
        work.add(() -> new SaidReader(counts).read(file, split));
      }
    }
    int read = 0;
    long articles = 0;
    for (var one : DumpStage.inParallel(work, threads)) {
      articles += one.get();
      read++;
      progress.accept(
          String.format(
              "second reading: %,d of %,d splits, %,d articles", read, work.size(), articles));
    }
    var said = folder.resolve("said.tsv");
    double scale = splits.size() / (double) work.size();
    try (var out = Files.newBufferedWriter(said, StandardCharsets.UTF_8)) {
      counts.each((key, count) -> {
        try {
          out.write(key + "\t" + Math.round(count * scale) + "\n");
        } catch (IOException e) {
          throw new UncheckedIOException("[" + said + "] cannot be written", e);
        }
      });
    }
    engine.load("said", List.of("phrase BIGINT", "n BIGINT"), List.of(said));
  }

  /// The statements of a resource, without comments.
  static List<String> statements(String resource) {
    try (var in = DumpCounts.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its resource " + resource);
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("--[^\n]*", "");
      return Arrays.stream(text.split(";")).map(String::strip).filter(s -> !s.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Removes what was staged, once the catalog is written.
  public static void delete(Path folder) throws IOException {
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
