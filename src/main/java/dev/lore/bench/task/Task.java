package dev.lore.bench.task;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/// One measurement as it stands in `bench/tasks/*.yaml`.
///
/// @param name unique, as typed after `lore bench`
/// @param kind which evaluation runs it: `linking`, `privacy`, `retrieval`, ...
/// @param about one line for a reader who does not know the data set
/// @param parameters of the pipeline under test, as the evaluation understands them
/// @param baselines rivals by name: what each sets otherwise among the parameters
/// @param sweep parameters that may be searched over: name -> the values to try
/// @param metrics what is reported, by name; figures without an expectation are reported too
/// @param origin where it was read from
public record Task(
    String name,
    String kind,
    String about,
    Dataset data,
    Map<String, Object> parameters,
    Map<String, Map<String, Object>> baselines,
    Map<String, List<Object>> sweep,
    Map<String, Expectation> metrics,
    Cost cost,
    Origin origin) {
  public Task {
    parameters = kept(parameters);
    baselines = kept(baselines);
    sweep = kept(sweep);
    metrics = kept(metrics);
  }

  private static <V> Map<String, V> kept(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /// The same task with some parameters set otherwise.
  public Task with(Map<String, Object> others) {
    var all = new LinkedHashMap<>(parameters);
    all.putAll(others);
    return new Task(name, kind, about, data, all, baselines, sweep, metrics, cost, origin);
  }

  /// The same task without gates on speed, for machines that do other things too.
  public Task steady() {
    var steady = new LinkedHashMap<>(metrics);
    steady.replaceAll((name, e) -> e.speed() ? e.gated(false) : e);
    return new Task(name, kind, about, data, parameters, baselines, sweep, steady, cost, origin);
  }

  /// The same task on another part of its data.
  public Task withShare(Share share) {
    var part =
        new Dataset(
            data.path(), data.sha256(), data.split(), data.licence(), share, data.trainedOn());
    return new Task(name, kind, about, part, parameters, baselines, sweep, metrics, cost, origin);
  }

  /// Where it was read from, for messages.
  ///
  /// @param file name of the task's file
  /// @param lines line by key: `kind`, `data.path`, `parameters.k`, ...
  public record Origin(String file, Map<String, Integer> lines) {
    public Origin {
      lines = Map.copyOf(lines);
    }

    /// `file:line` of a key.
    public String at(String key) {
      return file + ":" + lines.getOrDefault(key, 1);
    }
  }

  /// How long it takes on two cores, so that a gate can run the quick ones only.
  public enum Cost {
    /// Under half a minute: part of the gate.
    SECONDS,
    /// Part of `lore bench all`, which must end within twenty minutes.
    MINUTES,
    /// Run by name only.
    LONG
  }

  /// What part of the data it is. The answers of a blind split are opened by `lore bench --blind`
  /// alone, and every opening is counted in the run's record.
  public enum Split {
    TRAIN,
    DEV,
    TEST,
    BLIND
  }

  /// @param path below the data folder (`LORE_DATA`), or below the project where it starts with
  ///   `./`
  /// @param sha256 digest of the file, or of a folder's files in order; lower-case hex
  /// @param share which part of the data it is, where one file serves several splits
  /// @param trainedOn paths, as `path`, of what the measured model has learned from; `lore bench
  ///   leaks` looks for near-duplicates between them and this
  public record Dataset(
      String path,
      String sha256,
      Split split,
      String licence,
      Share share,
      List<String> trainedOn) {
    public Dataset {
      trainedOn = List.copyOf(trainedOn);
    }

    /// All of a file, of which nothing is known to have learned.
    public Dataset(String path, String sha256, Split split, String licence) {
      this(path, sha256, split, licence, Share.ALL, List.of());
    }

    /// Whether an example with this key is in the share.
    public boolean holds(String key) {
      return share.holds(key);
    }
  }

  /// A part of a data set by hash of the examples' keys.
  ///
  /// @param from inclusive, 0..1
  /// @param to exclusive, 0..1
  public record Share(double from, double to) {
    public static final Share ALL = new Share(0, 1);

    public boolean isAll() {
      return from <= 0 && to >= 1;
    }

    boolean holds(String key) {
      if (isAll()) {
        return true;
      }
      var hash = new CRC32C();
      hash.update(key.getBytes(StandardCharsets.UTF_8));
      double place = hash.getValue() / (double) (1L << 32);
      return place >= from && place < to;
    }

    /// Whether an example can be in both.
    public boolean overlaps(Share other) {
      return from < other.to && other.from < to;
    }
  }

  /// What is expected of a metric.
  ///
  /// @param expected the goal; where nobody stated one, what we would be content with
  /// @param tolerance of the gate: how far below (or above, where lower is better) is still well
  /// @param higherIsBetter the direction
  /// @param gated whether a worse figure stops a change from landing
  /// @param speed whether it depends on how busy the machine is: then it is gated only where that
  ///   is asked for
  public record Expectation(
      double expected, double tolerance, boolean higherIsBetter, boolean gated, boolean speed) {
    /// A figure that a busy machine does not change.
    public Expectation(double expected, double tolerance, boolean higherIsBetter, boolean gated) {
      this(expected, tolerance, higherIsBetter, gated, false);
    }

    /// The same, gated or not.
    public Expectation gated(boolean whether) {
      return new Expectation(expected, tolerance, higherIsBetter, whether, speed);
    }

    /// Whether a figure reaches the goal itself.
    public boolean reachedBy(double figure) {
      return higherIsBetter ? figure >= expected - 1e-9 : figure <= expected + 1e-9;
    }

    /// Whether a figure is as expected or better, the tolerance allowed.
    public boolean metBy(double figure) {
      // figures are compared as they are written down: a rounding is no loss
      return higherIsBetter
          ? figure >= expected - tolerance - 1e-9
          : figure <= expected + tolerance + 1e-9;
    }
  }
}
