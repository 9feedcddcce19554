package dev.lore.bench.load;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.ingest.IngestSpeed;
import dev.lore.bench.query.QuerySpeed;
import dev.lore.bench.synthetic.Plan;
import dev.lore.bench.synthetic.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Function;

/// Fills a new knowledge base with made-up messages and asks it. Costs are processor time in units
/// of [Yardstick], for a thousand messages, searches or pages; sizes are ratios. All of them are
/// lower for the better, and none is a time on the clock. `lore bench load` measures the same at
/// any size, in seconds.
public final class LoadEvaluation implements Evaluation {
  private static final int MESSAGES = 20_000;
  private static final int REQUESTS = 400;

  /// The share of it all, one in so many, that is done before anything counts.
  private static final int WARM_UP = 5;

  private final Function<Path, LoadedKnowledge> open;

  /// @param open makes a knowledge base in an empty folder
  public LoadEvaluation(Function<Path, LoadedKnowledge> open) {
    this.open = open;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("messages", "requests");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    int requests = trial.count("requests", REQUESTS);
    int messages = trial.count("messages", MESSAGES);
    // code that is not compiled yet would make a fresh process seem slower than one that has run
    // other tasks before
    loaded(messages / WARM_UP, requests / WARM_UP);
    return loaded(messages, requests);
  }

  private Outcome loaded(int messages, int requests) throws IOException {
    var workspace = new Workspace(Plan.of(messages));
    var scratch = Files.createTempDirectory("lore-load");
    double unit = Yardstick.seconds();
    try (var knowledge = open.apply(scratch.resolve("kb"))) {
      var ingest =
          IngestSpeed.measure(
              workspace, scratch, knowledge::keep, knowledge::catchUp, scratch.resolve("kb"));
      var askers = knowledge.askers();
      knowledge.topics().warmUp(Duration.ofSeconds(2));
      var search = QuerySpeed.searches(knowledge.search(), askers, workspace, requests);
      var page = QuerySpeed.topicPages(knowledge.topics(), askers, requests);
      double kept = ingest.messages();
      return new Examples()
          .figure("ingest-cost", ingest.cpu().toNanos() / 1e6 / kept / unit)
          .figure("search-cost", search.cpu() / unit)
          .figure("page-cost", page.cpu() / unit)
          .figure("index-of-text", ingest.indexAgainstText())
          .figure("archive-of-text", (double) ingest.archiveBytes() / ingest.textBytes())
          .figure("messages-per-second", ingest.together())
          .outcome();
    } finally {
      Scratch.delete(scratch);
    }
  }
}
