package dev.lore.bench.run;

import dev.lore.bench.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// One run as it is kept, a line of JSON each.
///
/// A run writes a record with state `started` first and one with `done` or `failed` at its end; the
/// last one of an id counts. An id that only ever `started` was interrupted.
///
/// @param blindOpenings how often the answers of this task's blind split were opened, this run
///   included; 0 for the other splits
/// @param seconds wall clock
/// @param peakBytes highest resident memory of the process, 0 where unknown
public record RunRecord(
    String id,
    State state,
    String task,
    String kind,
    Instant at,
    String commit,
    Map<String, Object> parameters,
    String data,
    int blindOpenings,
    String machine,
    Map<String, Outcome.Figure> figures,
    Map<String, Map<String, Double>> items,
    List<String> errors,
    double seconds,
    long peakBytes) {

  /// How far the run came.
  public enum State {
    STARTED,
    DONE,
    FAILED
  }
}
