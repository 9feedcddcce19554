package dev.lore.bench.report;

import dev.lore.bench.task.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/// What a whole knowledge base is measured by. What no task measures is named in the report, so
/// that nothing is missing silently.
///
/// @param kinds any of these kinds of tasks measures it, or one whose name begins with it
/// @param waits for what a missing one waits; empty where there is no reason
record Wanted(String what, Set<String> kinds, String waits) {
  private static final List<Wanted> ALL =
      List.of(
          new Wanted("linking", Set.of("linking"), ""),
          new Wanted("phrases", Set.of("phrases"), ""),
          new Wanted("threads", Set.of("threads"), ""),
          new Wanted("privacy", Set.of("privacy"), ""),
          new Wanted("retrieval", Set.of("retrieval"), ""),
          new Wanted("answers", Set.of("answers"), ""),
          new Wanted("skills", Set.of("skill", "skills"), ""),
          new Wanted("ties", Set.of("ties"), "Lore introduces nobody to anybody yet"),
          new Wanted("digest", Set.of("digest"), "Lore sends no digest yet"),
          new Wanted("replies", Set.of("replies"), ""),
          new Wanted("identity", Set.of("identity"), ""),
          new Wanted("ingest speed", Set.of("load", "ingest"), ""),
          new Wanted("query load", Set.of("load", "queries"), ""),
          new Wanted("memory", Set.of("load", "memory"), ""),
          new Wanted("start-up", Set.of("command", "start-up"), ""));

  /// What no task measures, with what it waits for.
  static List<String> missing(Collection<Task> tasks) {
    var missing = new ArrayList<String>();
    for (Wanted wanted : ALL) {
      if (tasks.stream().noneMatch(task -> wanted.isMeasuredBy(task.kind()))) {
        missing.add(wanted.what() + (wanted.waits().isEmpty() ? "" : " (" + wanted.waits() + ")"));
      }
    }
    return List.copyOf(missing);
  }

  private boolean isMeasuredBy(String kind) {
    return kinds.stream().anyMatch(k -> kind.equals(k) || kind.startsWith(k + "-"));
  }
}
