package dev.lore.app.cli;

import static dev.lore.bench.query.QuerySpeed.AT_ONCE;
import static dev.lore.bench.query.QuerySpeed.QUESTIONS_AT_ONCE;

import dev.lore.app.wiring.MeasuredKnowledge;
import dev.lore.bench.ingest.IngestSpeed;
import dev.lore.bench.query.LatencyRun;
import dev.lore.bench.query.QuerySpeed;
import dev.lore.bench.synthetic.Plan;
import dev.lore.bench.synthetic.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore bench load`.
@Command(
    name = "load",
    mixinStandardHelpOptions = true,
    description = {
      "Reads a made-up Slack export of any size into a new knowledge base and asks it ten questions"
          + " at a",
      "time: messages a second, latencies, bytes. Takes about a minute for 100,000 messages."
    })
final class LoadCommand implements Callable<Integer> {
  private final Session session;

  @Option(
      names = "--messages",
      paramLabel = "N",
      description = "how many (default ${DEFAULT-VALUE})")
  int messages = 100_000;

  @Option(
      names = "--requests",
      paramLabel = "N",
      description = "how many of each kind are asked (default ${DEFAULT-VALUE})")
  int requests = 1_000;

  @Option(names = "--keep", paramLabel = "DIR", description = "keep the knowledge base there")
  Optional<Path> kept = Optional.empty();

  LoadCommand(Session session) {
    this.session = session;
  }

  @Option(
      names = "--ask",
      description = "only ask what an earlier run with --keep left behind; reads nothing")
  boolean askOnly;

  @Option(
      names = "--questions",
      description =
          "asks questions too, after every conversation got a vector (made of a table of words; the"
              + " questions go through the sentence model)")
  boolean questions;

  @Override
  public Integer call() throws IOException {
    if (askOnly && kept.isEmpty()) {
      throw new UsageException("--ask needs --keep DIR, which an earlier run filled");
    }
    var scratch = Files.createTempDirectory("lore-load");
    var data = kept.map(session.directory()::resolve).orElse(scratch.resolve("kb"));
    var workspace = new Workspace(Plan.of(messages));
    try (var lore = MeasuredKnowledge.open(session.home(), data)) {
      if (!askOnly) {
        print(IngestSpeed.measure(workspace, scratch, lore::keep, lore::catchUp, data));
      }
      var askers = lore.askers();
      lore.topics().warmUp(Duration.ofSeconds(10));
      print("search", AT_ONCE, QuerySpeed.searches(lore.search(), askers, workspace, requests));
      print("topic page", AT_ONCE, QuerySpeed.topicPages(lore.topics(), askers, requests));
      if (questions) {
        session.out().printf(Locale.ROOT, "vectors     %,9d%n", lore.vectors());
        print(
            "question",
            QUESTIONS_AT_ONCE,
            QuerySpeed.questions(lore.answers(), askers, workspace, requests));
      }
    } finally {
      delete(scratch);
    }
    return 0;
  }

  private void print(IngestSpeed.Figures figures) {
    session
        .out()
        .printf(
            Locale.ROOT,
            """
            %,d messages, %,d MB of text
            keeping     %,9.0f messages/s, last tenth %.2f of the first, %.2f of the fastest
            learning    %,9.1f s
            indexing    %,9.0f messages/s, last tenth %.2f of the first, %.2f of the fastest
            together    %,9.0f messages/s, %.1f s
            processor   %,9.2f ms a message of one core
            archive     %,9d MB
            index       %,9d MB, %.2f times the text
            resident    %,9d MB at most
            """,
            figures.messages(),
            figures.textBytes() >> 20,
            figures.keeping(),
            figures.keepingSteady().ofFirst(),
            figures.keepingSteady().ofFastest(),
            figures.learning().toMillis() / 1000.0,
            figures.indexing(),
            figures.indexingSteady().ofFirst(),
            figures.indexingSteady().ofFastest(),
            figures.together(),
            figures.elapsed().toMillis() / 1000.0,
            figures.cpu().toNanos() / 1e6 / Math.max(1, figures.messages()),
            figures.archiveBytes() >> 20,
            figures.indexBytes() >> 20,
            figures.indexAgainstText(),
            figures.peakResidentBytes() >> 20);
    session.out().flush();
  }

  private void print(String what, int atOnce, LatencyRun.Latencies latencies) {
    session
        .out()
        .printf(
            Locale.ROOT,
            "%-11s %9d requests, %d at once: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, most %.1f ms;"
                + " of one core %.1f ms, p99 %.1f ms%n",
            what,
            latencies.requests(),
            atOnce,
            latencies.p50(),
            latencies.p95(),
            latencies.p99(),
            latencies.max(),
            latencies.cpu(),
            latencies.cpu99());
    session.out().flush();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
