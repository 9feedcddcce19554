package dev.lore.app.web.view;

import java.time.LocalDate;
import java.util.List;

/// A time line as bars, one for each stretch of `weeks` weeks.
///
/// @param peak the highest count
public record ChartView(List<Bar> bars, int weeks, int peak) {
  /// Drawn in units of these: the picture is stretched to the width of its column.
  private static final int STEP = 10;

  private static final int HEIGHT = 64;

  /// @param from first day of the stretch
  /// @param to the day after its last
  /// @param hot whether the topic is on the rise in it
  /// @param url the search that finds what it counts
  public record Bar(LocalDate from, LocalDate to, int count, boolean hot, String url) {}

  public boolean empty() {
    return bars.isEmpty();
  }

  public int width() {
    return bars.size() * STEP;
  }

  public int height() {
    return HEIGHT;
  }

  public int x(int bar) {
    return bar * STEP;
  }

  /// At least a hair for any count above zero.
  public int heightOf(Bar bar) {
    return bar.count() == 0 ? 1 : Math.max(3, Math.round((float) HEIGHT * bar.count() / peak));
  }

  public String unit() {
    return weeks == 1 ? "week" : weeks + " weeks";
  }
}
