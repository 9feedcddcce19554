package dev.lore.bench.load;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.ingest.IngestSpeed;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.query.QuerySpeed;
import dev.lore.bench.synthetic.Plan;
import dev.lore.bench.synthetic.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Function;

/// Fills a new knowledge base with made-up messages and asks it. Costs are processor time in units
/// of [Yardstick], for a thousand messages, searches or pages; sizes are ratios. All of them are
/// lower for the better, and none is a time on the clock. `lore bench load` measures the same at
/// any size, in seconds.
public final class LoadEvaluation implements Evaluation {
  private static final int MESSAGES = 20_000;
  private static final int REQUESTS = 400;

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
    var workspace = new Workspace(Plan.of(trial.count("messages", MESSAGES)));
    var scratch = Files.createTempDirectory("lore-load");
    double unit = Yardstick.seconds();
    long heapBefore = HeapWatch.used();
    try (var knowledge = open.apply(scratch.resolve("kb"))) {
      var ingest =
          IngestSpeed.measure(
              workspace, scratch, knowledge::keep, knowledge::catchUp, scratch.resolve("kb"));
      var askers = knowledge.askers();
      knowledge.topics().warmUp(Duration.ofSeconds(2));
      var search = QuerySpeed.searches(knowledge.search(), askers, workspace, requests);
      var page = QuerySpeed.topicPages(knowledge.topics(), askers, requests);
      double messages = ingest.messages();
      var figures = new LinkedHashMap<String, Figure>();
      figures.put("ingest-cost", Figure.exact(ingest.cpu().toNanos() / 1e6 / messages / unit));
      figures.put("search-cost", Figure.exact(search.cpu() / unit));
      figures.put("page-cost", Figure.exact(page.cpu() / unit));
      figures.put("index-of-text", Figure.exact(ingest.indexAgainstText()));
      figures.put(
          "archive-of-text", Figure.exact((double) ingest.archiveBytes() / ingest.textBytes()));
      figures.put(
          "heap-per-message", Figure.exact(Math.max(0, HeapWatch.used() - heapBefore) / messages));
      figures.put("messages-per-second", Figure.exact(ingest.together()));
      return Outcome.of(figures);
    } finally {
      Scratch.delete(scratch);
    }
  }
}
