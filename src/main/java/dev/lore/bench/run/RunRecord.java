package dev.lore.bench.run;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.lore.bench.metric.Figure;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/// One run as it is kept, a line of JSON each; what it found by example lies beside it as
/// [RunDetails].
///
/// A run writes a record with state `started` first and one with `done` or `failed` at its end; the
/// last one of an id counts. A run that was stopped on the way says `interrupted`: by itself where
/// it was asked to stop, by the next run where it was killed.
///
/// @param variant name of the baseline or of the settings of a sweep; empty for the task as it is
/// @param commit the last commit, as `git describe` names it; it may be rebased away
/// @param sources what was measured, see [SourceTree]
/// @param data digest of the data set
/// @param blindOpenings how often the answers of this task's blind split were opened, this run
///   included; 0 for the other splits
/// @param problem why it failed, empty otherwise
/// @param seconds wall clock
/// @param cpuSeconds processor time of the process, all cores
/// @param peakBytes highest resident memory of the process during the run, 0 where unknown
public record RunRecord(
    String id,
    State state,
    String task,
    String kind,
    String variant,
    Instant at,
    String commit,
    String sources,
    Map<String, Object> parameters,
    long seed,
    String data,
    int blindOpenings,
    String machine,
    Map<String, Figure> figures,
    String problem,
    double seconds,
    double cpuSeconds,
    long peakBytes) {
  /// What is said of a run that was interrupted.
  static final String STOPPED = "it was stopped before its end";

  /// Records of earlier versions lack some fields.
  public RunRecord {
    variant = Objects.requireNonNullElse(variant, "");
    sources = Objects.requireNonNullElse(sources, "");
    problem = Objects.requireNonNullElse(problem, "");
    figures = Objects.requireNonNullElse(figures, Map.of());
    parameters = Objects.requireNonNullElse(parameters, Map.of());
  }

  /// How far the run came.
  public enum State {
    STARTED,
    DONE,
    FAILED,
    INTERRUPTED
  }

  /// The same run, of which nothing more will come.
  RunRecord interrupted() {
    return new RunRecord(
        id,
        State.INTERRUPTED,
        task,
        kind,
        variant,
        at,
        commit,
        sources,
        parameters,
        seed,
        data,
        blindOpenings,
        machine,
        figures,
        STOPPED,
        seconds,
        cpuSeconds,
        peakBytes);
  }

  @JsonIgnore
  public boolean isDone() {
    return state == State.DONE;
  }
}
