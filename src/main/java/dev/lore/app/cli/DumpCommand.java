package dev.lore.app.cli;

import dev.lore.bench.synthetic.WikipediaDump;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `lore bench dump`.
@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description =
        "Writes a made-up multistream dump of any size, to measure lore catalog build --wikipedia"
            + " on.")
final class DumpCommand implements Callable<Integer> {
  private final Session session;

  @Option(names = "--pages", paramLabel = "N", description = "how many (default ${DEFAULT-VALUE})")
  int pages = 100_000;

  @Option(names = "--seed", paramLabel = "N", description = "(default ${DEFAULT-VALUE})")
  long seed = 1;

  @Parameters(paramLabel = "FILE", description = "the dump, .xml.bz2")
  Path file = Path.of("dump.xml.bz2");

  DumpCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (pages < 1) {
      throw new UsageException("--pages takes a number from 1, not " + pages);
    }
    var target = session.directory().resolve(file);
    long bytes =
        new WikipediaDump(pages, seed).write(target, Runtime.getRuntime().availableProcessors());
    session.out().printf("%,d pages in %,d KB: %s%n", pages, bytes >> 10, target);
    return 0;
  }
}
