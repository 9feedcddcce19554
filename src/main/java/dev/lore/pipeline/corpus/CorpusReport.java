package dev.lore.pipeline.corpus;

import java.util.List;

/// What was read of a corpus; `lines` is the sum of `documents`, `bad` and `repeated`, blank lines
/// aside.
///
/// @param documents kept
/// @param passages cut from them
/// @param bad lines that are no object with a text `_id` and `text`
/// @param repeated lines whose `_id` was there already; the first one counts
/// @param problems the first few, with their line numbers
public record CorpusReport(
    int documents, int passages, int bad, int repeated, List<String> problems) {
  public CorpusReport {
    problems = List.copyOf(problems);
  }
}
