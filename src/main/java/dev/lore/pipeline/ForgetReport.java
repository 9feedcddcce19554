package dev.lore.pipeline;

import java.time.Duration;
import java.util.List;

/// What was forgotten and how that was proven.
///
/// @param what the source or document, by its id
/// @param documents how many documents are gone
/// @param kept how many documents stay because another source holds them too
/// @param samples how many pieces of forgotten text were looked for on the disk afterwards
/// @param traces files in which one was still found; empty when all is gone
public record ForgetReport(
    String what, long documents, long kept, int samples, List<String> traces, Duration elapsed) {
  public ForgetReport {
    traces = List.copyOf(traces);
  }

  /// Whether nothing was found any more.
  public boolean proven() {
    return traces.isEmpty();
  }
}
