package dev.lore.bench.report;

import dev.lore.bench.report.Standing.Judged;
import dev.lore.bench.report.Standing.Movement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// What improved, what fell, what is next, in sentences.
///
/// @param since against what moves are told, as the headline says it
/// @param improved largest gain first
/// @param fell largest loss first
/// @param next what is furthest from its goal first, one figure a task
public record Summary(
    String since,
    long measured,
    long met,
    List<Judged> improved,
    List<Judged> fell,
    List<Judged> next) {
  private static final int NEXT = 5;

  /// Against what was last accepted.
  public static Summary of(Standing standing) {
    return of("since they were last accepted", standing.judged());
  }

  /// Against a week ago.
  public static Summary ofWeek(Standing standing) {
    return of("this week", standing.judgedSince(standing.weekAgo()));
  }

  private static Summary of(String since, List<Judged> judged) {
    var seen = new HashSet<String>();
    var next =
        judged.stream()
            .filter(j -> !j.met())
            .sorted(Comparator.comparingDouble(Summary::distance).reversed())
            .filter(j -> seen.add(j.task().name()))
            .limit(NEXT)
            .toList();
    return new Summary(
        since,
        judged.size(),
        judged.stream().filter(Judged::met).count(),
        moved(judged, Movement.IMPROVED),
        moved(judged, Movement.FELL),
        next);
  }

  private static List<Judged> moved(List<Judged> judged, Movement movement) {
    var moved = new ArrayList<>(judged.stream().filter(j -> j.movement() == movement).toList());
    moved.sort(Comparator.comparingDouble((Judged j) -> -Math.abs(j.difference())));
    return List.copyOf(moved);
  }

  /// How much of the goal is missing.
  private static double distance(Judged judged) {
    double goal = judged.expectation().expected();
    double missing = Math.abs(judged.after().value() - goal);
    return goal == 0 ? missing : missing / Math.abs(goal);
  }

  /// One sentence for the head of a page or the subject of a mail.
  public String headline() {
    if (measured == 0) {
      return "Nothing was measured yet.";
    }
    return "%d of %d figures meet their goal; %s %s improved and %s fell."
        .formatted(met, measured, since, count(improved.size()), count(fell.size()));
  }

  private static String count(int count) {
    return count == 0 ? "none" : Integer.toString(count);
  }
}
