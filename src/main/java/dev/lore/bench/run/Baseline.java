package dev.lore.bench.run;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The figures that were last accepted, a file `TASK.json` each in `bench/results/`: what a gate
/// compares with, and what the README quotes. No examples, so nothing of the data.
public final class Baseline {
  private static final ObjectMapper JSON =
      RunJson.mapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final double PLACES = 1e4;

  private final Path folder;

  public Baseline(Path folder) {
    this.folder = folder;
  }

  /// What was accepted of one task.
  ///
  /// @param sources what it was measured on, see [SourceTree]; earlier files have a commit instead
  /// @param data digest of the data that it was measured on
  /// @param why what the one who accepted it said, newest change last
  /// @param variants figures of the baselines, by name
  public record Accepted(
      String task,
      @JsonAlias("commit") String sources,
      Instant at,
      String why,
      String data,
      Map<String, Figure> figures,
      Map<String, Map<String, Figure>> variants) {
    public Accepted {
      figures = Objects.requireNonNullElse(figures, Map.of());
      variants = Objects.requireNonNullElse(variants, Map.of());
    }
  }

  /// What was accepted of a task; without figures where nothing was, or on other data.
  public Accepted of(Task task) {
    var file = file(task.name());
    var none =
        new Accepted(task.name(), "", Instant.EPOCH, "", task.data().sha256(), Map.of(), Map.of());
    if (!Files.exists(file)) {
      return none;
    }
    try {
      var accepted = JSON.readValue(file.toFile(), Accepted.class);
      return accepted.data().equals(task.data().sha256()) ? accepted : none;
    } catch (IOException e) {
      throw new UncheckedIOException("accepted figures " + file + " cannot be read", e);
    }
  }

  /// Accepts the figures of a run.
  ///
  /// @param variants latest runs of the task's baselines, by name
  public void accept(RunRecord run, Map<String, RunRecord> variants, String why)
      throws IOException {
    Files.createDirectories(folder);
    var others = new TreeMap<String, Map<String, Figure>>();
    variants.forEach((name, record) -> others.put(name, rounded(record.figures())));
    var accepted =
        new Accepted(
            run.task(), run.sources(), run.at(), why, run.data(), rounded(run.figures()), others);
    Files.writeString(file(run.task()), JSON.writeValueAsString(accepted) + "\n");
  }

  private static Map<String, Figure> rounded(Map<String, Figure> figures) {
    var rounded = new java.util.LinkedHashMap<String, Figure>();
    figures.forEach((metric, f) ->
        rounded.put(metric, new Figure(rounded(f.value()), rounded(f.low()), rounded(f.high()))));
    return rounded;
  }

  private static double rounded(double value) {
    return Math.round(value * PLACES) / PLACES;
  }

  private Path file(String task) {
    return folder.resolve(task + ".json");
  }
}
