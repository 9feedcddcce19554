package dev.lore.index;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Passages by week without gaps, from the first week that has one to the last.
///
/// @param weeks in order, each beginning on a Monday (UTC)
public record TimeLine(List<Week> weeks) {
  public static final TimeLine EMPTY = new TimeLine(List.of());

  /// Longer time lines keep only their last weeks: a chart shows no more.
  private static final int MAX_WEEKS = 520;

  public TimeLine {
    weeks = List.copyOf(weeks);
  }

  /// @param monday the day on which the week begins
  public record Week(LocalDate monday, int count) {}

  /// Sums up counts by day.
  ///
  /// @param days passages by day since 1970-01-01
  public static TimeLine weekly(Map<Integer, Integer> days) {
    if (days.isEmpty()) {
      return EMPTY;
    }
    int first = days.keySet().stream().mapToInt(Integer::intValue).min().orElseThrow();
    int last = days.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    var end = monday(last);
    var start = monday(first);
    if (ChronoUnit.WEEKS.between(start, end) >= MAX_WEEKS) {
      start = end.minusWeeks(MAX_WEEKS - 1L);
    }
    var counts = new int[(int) ChronoUnit.WEEKS.between(start, end) + 1];
    for (var day : days.entrySet()) {
      long week = ChronoUnit.WEEKS.between(start, monday(day.getKey()));
      if (week >= 0) {
        counts[(int) week] += day.getValue();
      }
    }
    var weeks = new ArrayList<Week>(counts.length);
    for (int i = 0; i < counts.length; i++) {
      weeks.add(new Week(start.plusWeeks(i), counts[i]));
    }
    return new TimeLine(weeks);
  }

  /// The highest week; 0 when empty.
  public int peak() {
    return weeks.stream().mapToInt(Week::count).max().orElse(0);
  }

  private static LocalDate monday(int day) {
    return LocalDate.ofEpochDay(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
