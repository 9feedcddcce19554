package dev.lore.bench.report;

import dev.lore.bench.metric.Figure;
import dev.lore.bench.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Small pictures as SVG that take the colour of the text around them. Each says in words what it
/// shows.
final class Graphics {
  private static final int BAR = 170;
  private static final int LINE_WIDTH = 240;
  private static final int LINE_HEIGHT = 64;

  private Graphics() {}

  /// A figure between 0 and 1 with its interval, its goal and what was accepted; nothing for
  /// figures of another size.
  static String interval(Figure figure, Task.@Nullable Expectation goal, @Nullable Figure before) {
    if (figure.low() < 0 || figure.high() > 1 || Double.isNaN(figure.value())) {
      return "";
    }
    var words =
        Html.number(figure.value())
            + (figure.hasInterval()
                ? ", 95 % interval "
                    + Html.number(figure.low())
                    + " to "
                    + Html.number(figure.high())
                : "")
            + (goal == null ? "" : ", goal " + Html.number(goal.expected()));
    double lowest = Math.min(figure.low(), goal == null ? figure.low() : goal.expected());
    double highest = Math.max(figure.high(), goal == null ? figure.high() : goal.expected());
    var scale = Scale.around(lowest, highest);
    var out = new Html().raw(open(BAR, 26, words));
    out.raw("<line x1=\"0\" x2=\"170\" y1=\"9\" y2=\"9\" class=\"q-axis\"/>");
    out.raw("<text x=\"0\" y=\"25\" class=\"q-mark-text\">").text(Html.places(scale.low()));
    out.raw("</text><text x=\"170\" y=\"25\" text-anchor=\"end\" class=\"q-mark-text\">");
    out.text(Html.places(scale.high())).raw("</text>");
    if (figure.hasInterval()) {
      double width = Math.max(2, scale.x(figure.high()) - scale.x(figure.low()));
      out.raw(
          format(
              "<rect x=\"%.1f\" y=\"6\" width=\"%.1f\" height=\"6\" rx=\"3\" class=\"q-span\"/>",
              scale.x(figure.low()), width));
    }
    if (before != null) {
      out.raw(
          format(
              "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"3\" y2=\"15\" class=\"q-before\"/>",
              scale.x(before.value())));
    }
    out.raw(
        format(
            "<circle cx=\"%.1f\" cy=\"9\" r=\"3.5\" class=\"q-dot\"/>", scale.x(figure.value())));
    if (goal != null) {
      out.raw(format("<path d=\"M%.1f 5l4 -5h-8z\" class=\"q-goal\"/>", scale.x(goal.expected())));
    }
    return out.raw("</svg>").toString();
  }

  /// Tenths around what is to be shown: small intervals near 1 stay readable.
  private record Scale(double low, double high) {
    static Scale around(double lowest, double highest) {
      double low = Math.max(0, Math.floor(10 * lowest - 0.3) / 10);
      double high = Math.min(1, Math.ceil(10 * highest + 0.3) / 10);
      return new Scale(low, Math.max(high, low + 0.1));
    }

    double x(double value) {
      return Math.clamp(5 + (BAR - 10) * (value - low) / (high - low), 5, BAR - 5.0);
    }
  }

  /// One series in its own frame.
  ///
  /// @param values by step, NaN where there is nothing
  /// @param marks steps at which something shipped, with the number it is listed under
  /// @param goal a line across, where there is one
  static String series(String words, List<Double> values, List<Mark> marks, OptionalDouble goal) {
    var known = values.stream().filter(v -> !Double.isNaN(v)).toList();
    double high = known.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double low = Math.min(0, known.stream().mapToDouble(Double::doubleValue).min().orElse(0));
    if (goal.isPresent()) {
      high = Math.max(high, goal.getAsDouble());
    }
    double range = high - low < 1e-9 ? 1 : high - low;
    var out = new Html().raw(open(LINE_WIDTH, LINE_HEIGHT, words));
    double step = values.size() < 2 ? 0 : (LINE_WIDTH - 12.0) / (values.size() - 1);
    out.raw("<line x1=\"0\" x2=\"240\" y1=\"58\" y2=\"58\" class=\"q-axis\"/>");
    if (goal.isPresent()) {
      out.raw(
          format(
              "<line x1=\"0\" x2=\"240\" y1=\"%1$.1f\" y2=\"%1$.1f\" class=\"q-goal-line\"/>",
              58 - 46 * (goal.getAsDouble() - low) / range));
    }
    for (Mark mark : marks) {
      double x = 6 + step * mark.step();
      out.raw(
          format(
              "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"10\" y2=\"58\" class=\"q-mark\"/><text"
                  + " x=\"%1$.1f\" y=\"8\" text-anchor=\"middle\""
                  + " class=\"q-mark-text\">%2$s</text>",
              x, Html.escape(mark.label())));
    }
    var path = new StringBuilder();
    boolean pen = false;
    for (int i = 0; i < values.size(); i++) {
      if (Double.isNaN(values.get(i))) {
        pen = false;
        continue;
      }
      double y = 58 - 46 * (values.get(i) - low) / range;
      path.append(format("%s%.1f %.1f", pen ? "L" : "M", 6 + step * i, y));
      pen = true;
      if (i == values.size() - 1 || known.size() == 1) {
        out.raw(
            format("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3\" class=\"q-dot\"/>", 6 + step * i, y));
      }
    }
    if (!path.isEmpty()) {
      out.raw("<path d=\"" + path + "\" class=\"q-line\"/>");
    }
    return out.raw("</svg>").toString();
  }

  /// Something that shipped.
  record Mark(double step, String label) {}

  /// A bar of what is reached of a goal.
  static String reached(double share) {
    double width = 120 * Math.clamp(share, 0, 1);
    var tone = share >= 1 ? "q-full" : "q-part";
    return open(120, 10, Math.round(100 * share) + " percent of the goal")
        + "<rect x=\"0\" y=\"2\" width=\"120\" height=\"6\" rx=\"3\" class=\"q-empty\"/>"
        + format(
            "<rect x=\"0\" y=\"2\" width=\"%.1f\" height=\"6\" rx=\"3\" class=\"%s\"/>",
            width, tone)
        + "</svg>";
  }

  private static String open(int width, int height, String words) {
    return format(
        "<svg class=\"q-svg\" width=\"%1$d\" height=\"%2$d\" viewBox=\"0 0 %1$d %2$d\" role=\"img\""
            + " aria-label=\"%3$s\">",
        width, height, Html.escape(words));
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
