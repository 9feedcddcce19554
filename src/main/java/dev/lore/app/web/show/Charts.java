package dev.lore.app.web.show;

import dev.lore.app.web.view.ChartView;
import dev.lore.app.web.view.ChartView.Bar;
import dev.lore.index.TimeLine;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Draws time lines: a bar a week, or a bar for several weeks where there are many.
final class Charts {
  private static final int MAX_BARS = 72;

  /// Shorter time lines begin with empty weeks, so that few weeks do not look like much.
  private static final int MIN_BARS = 24;

  private Charts() {}

  /// @param search what finds all that is counted
  /// @param hotSince when the rise began, if there is one
  static ChartView of(TimeLine timeLine, String search, Optional<Instant> hotSince) {
    var weeks = timeLine.weeks();
    if (weeks.isEmpty()) {
      return new ChartView(List.of(), 1, 0);
    }
    int stretch = Math.ceilDiv(weeks.size(), MAX_BARS);
    var hot = hotSince.map(t -> LocalDate.ofInstant(t, ZoneOffset.UTC)).orElse(null);
    var bars = new ArrayList<Bar>();
    for (int missing = MIN_BARS - weeks.size(); missing > 0; missing--) {
      var monday = weeks.getFirst().monday().minusWeeks(missing);
      bars.add(new Bar(monday, monday.plusWeeks(1), 0, false, ""));
    }
    int peak = 0;
    for (int from = 0; from < weeks.size(); from += stretch) {
      var part = weeks.subList(from, Math.min(weeks.size(), from + stretch));
      int count = part.stream().mapToInt(TimeLine.Week::count).sum();
      bars.add(bar(part.getFirst().monday(), part.getLast().monday(), count, search, hot));
      peak = Math.max(peak, count);
    }
    return new ChartView(bars, stretch, peak);
  }

  private static Bar bar(
      LocalDate first, LocalDate last, int count, String search, @Nullable LocalDate hot) {
    var to = last.plusWeeks(1);
    return new Bar(
        first,
        to,
        count,
        hot != null && to.isAfter(hot.plusDays(1)),
        count == 0 ? "" : Links.within(search, first, to));
  }
}
