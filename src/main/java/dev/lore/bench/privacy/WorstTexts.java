package dev.lore.bench.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Figure;
import dev.lore.model.RawText;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.ScrubException;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.util.LinkedHashMap;

/// Measures the megabytes that cost most: each unit of a list repeated to a million characters, and
/// how many milliseconds of one core `strict` takes for it.
public final class WorstTexts implements Evaluation {
  private static final int LENGTH = 1_000_000;
  private static final int WARM_UP = 100_000;

  @Override
  public Outcome run(Trial trial) throws IOException {
    var scrubber = new PolicyScrubber(Policy.STRICT, new byte[32]);
    var json = new ObjectMapper();
    var figures = new LinkedHashMap<String, Figure>();
    var lines = Files.readAllLines(trial.data());
    for (var line : lines) {
      milliseconds(scrubber, json.readTree(line).get("unit").textValue(), WARM_UP);
    }
    double slowest = 0;
    for (var line : lines) {
      var unit = json.readTree(line).get("unit").textValue();
      double spent = milliseconds(scrubber, unit, LENGTH);
      figures.put("milliseconds." + unit.strip(), Figure.exact(spent));
      slowest = Math.max(slowest, spent);
    }
    figures.putFirst("slowest", Figure.exact(slowest));
    return Outcome.of(figures);
  }

  private static double milliseconds(PolicyScrubber scrubber, String unit, int length) {
    var text = RawText.of(unit.repeat(length / unit.length()));
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    try {
      scrubber.scrub(text);
    } catch (ScrubException e) {
      // a text that does not come to rest is refused, which took its time too
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e6;
  }
}
