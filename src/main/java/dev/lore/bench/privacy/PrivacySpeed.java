package dev.lore.bench.privacy;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Figure;
import dev.lore.model.RawText;
import dev.lore.scrub.Detectors;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.policy.Policy;
import dev.lore.scrub.span.Detector;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measures how fast one core scrubs real mails, repeated until they make a hundred megabytes: CPU
/// time of the thread, so that a busy machine counts less. Megabytes are 10^6 bytes of UTF-8.
public final class PrivacySpeed implements Evaluation {
  private static final String MEGABYTES = "megabytes";
  private static final int DEFAULT_MEGABYTES = 100;
  private static final long WARM_UP_BYTES = 8_000_000;

  @Override
  public Set<String> parameters() {
    return Set.of(MEGABYTES);
  }

  private record Mail(RawText text, long bytes) {}

  @Override
  public Outcome run(Trial trial) throws IOException {
    var texts = texts(trial.data());
    long wanted = 1_000_000L * trial.count(MEGABYTES, DEFAULT_MEGABYTES);
    var figures = new LinkedHashMap<String, Figure>();
    levels()
        .forEach((name, detectors) -> {
          var scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32], detectors);
          run(scrubber, texts, WARM_UP_BYTES);
          figures.put("megabytesPerSecond." + name, Figure.exact(run(scrubber, texts, wanted)));
        });
    return Outcome.of(figures);
  }

  private static Map<String, List<Detector>> levels() {
    var policy = Policy.KEEP_COLLEAGUES;
    var levels = new LinkedHashMap<String, List<Detector>>();
    levels.put("structured", Detectors.structured(policy));
    levels.put("withSecrets", Detectors.withSecrets(policy));
    levels.put("withNames", Detectors.of(policy));
    return levels;
  }

  /// The whole mails, headers too.
  private static List<Mail> texts(Path folder) throws IOException {
    var texts = new ArrayList<Mail>();
    try (var files = Files.list(folder)) {
      for (var file : files.filter(f -> f.toString().endsWith(".eml")).sorted().toList()) {
        var text = Files.readString(file, StandardCharsets.ISO_8859_1);
        texts.add(new Mail(RawText.of(text), text.getBytes(StandardCharsets.UTF_8).length));
      }
    }
    return texts;
  }

  private static double run(PolicyScrubber scrubber, List<Mail> texts, long wantedBytes) {
    var threads = ManagementFactory.getThreadMXBean();
    long began = threads.getCurrentThreadCpuTime();
    long bytes = 0;
    while (bytes < wantedBytes) {
      for (var text : texts) {
        scrubber.scrub(text.text());
        bytes += text.bytes();
      }
    }
    return bytes * 1e3 / (threads.getCurrentThreadCpuTime() - began);
  }
}
