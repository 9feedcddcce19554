package dev.lore.bench.run;

import dev.lore.bench.metric.Figure;
import dev.lore.bench.task.Task;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// One self-contained HTML page over the latest run of each task: figures with intervals beside
/// what is expected, what kept a run from ending, worst examples. Readable in print and in the
/// dark.
public final class Report {
  private static final String STYLE =
      """
      :root{color-scheme:light dark;--ink:#1d1c1a;--soft:#6b675f;--paper:#fbfaf7;--line:#e4e0d6;--good:#2d6a3e;--bad:#a3271c}
      @media (prefers-color-scheme:dark){:root{--ink:#ece8df;--soft:#a39d90;--paper:#191816;--line:#34312b;--good:#84c796;--bad:#f0938a}}
      body{font:15px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--paper);max-width:960px;margin:40px auto;padding:0 20px}
      h1{font:600 30px Georgia,serif}h2{font:600 19px Georgia,serif;margin:36px 0 4px}p{margin:4px 0;color:var(--soft)}
      table{border-collapse:collapse;width:100%;margin:10px 0}th,td{text-align:left;padding:5px 12px 5px 0;border-bottom:1px solid var(--line)}
      td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}.good{color:var(--good)}.bad{color:var(--bad);font-weight:600}
      svg{display:block}li{margin:2px 0;color:var(--soft)}@media print{body{margin:0;max-width:none}h2{break-after:avoid}table{break-inside:avoid}}
      """;

  private Report() {}

  /// @param tasks by name
  /// @param runs all that are kept, oldest first
  public static String html(Map<String, Task> tasks, List<RunRecord> runs) {
    var latest = new TreeMap<String, RunRecord>();
    runs.forEach(r -> latest.put(r.task(), r));
    var out = new StringBuilder("<!doctype html><html lang=\"en\"><meta charset=\"utf-8\">");
    out.append(
        "<meta name=\"viewport\" content=\"width=device-width\"><title>Lore's"
            + " figures</title><style>");
    out.append(STYLE).append("</style><h1>Lore’s figures</h1>");
    out.append("<p>").append(tasks.size()).append(" tasks, ").append(runs.size());
    out.append(" runs kept. Bars are 95 % intervals; the mark is what is expected.</p>");
    for (Task task : tasks.values()) {
      section(task, latest.get(task.name()), runs, out);
    }
    return out.append("</html>\n").toString();
  }

  private static void section(
      Task task,
      @org.jspecify.annotations.Nullable RunRecord run,
      List<RunRecord> runs,
      StringBuilder out) {
    out.append("<h2>").append(escape(task.name())).append("</h2><p>").append(escape(task.about()));
    out.append(" (").append(task.data().split().name().toLowerCase(Locale.ROOT)).append(", ");
    out.append(escape(task.data().licence())).append(")</p>");
    if (run == null) {
      out.append("<p>Never run.</p>");
      return;
    }
    if (run.state() != RunRecord.State.DONE) {
      out.append("<p class=\"bad\">The latest run ");
      out.append(
          run.state() == RunRecord.State.FAILED ? "failed: " : "was interrupted or is going on. ");
      out.append(escape(run.problem())).append("</p>");
    }
    out.append(
        "<table><tr><th>metric<th class=\"n\">measured<th class=\"n\">expected<th>interval<th>over"
            + " time</tr>");
    run.figures().forEach((metric, figure) -> row(task, metric, figure, runs, out));
    out.append("</table><p>")
        .append(escape(run.commit()))
        .append(", ")
        .append(run.at())
        .append(", ");
    out.append(
        String.format(
            Locale.ROOT, "%.1f s, %,d MB at most, ", run.seconds(), run.peakBytes() >> 20));
    out.append(escape(run.machine())).append("</p>");
  }

  private static void row(
      Task task, String metric, Figure figure, List<RunRecord> runs, StringBuilder out) {
    var expectation = task.metrics().get(metric);
    var judged = expectation == null ? "" : expectation.metBy(figure.value()) ? " good" : " bad";
    out.append("<tr><td>")
        .append(escape(metric))
        .append("<td class=\"n")
        .append(judged)
        .append("\">");
    out.append(number(figure.value())).append("<td class=\"n\">");
    out.append(expectation == null ? "" : number(expectation.expected()));
    out.append("<td>").append(interval(figure, expectation)).append("<td>");
    out.append(history(task.name(), metric, runs)).append("</tr>");
  }

  private static String interval(
      Figure figure, Task.@org.jspecify.annotations.Nullable Expectation expectation) {
    if (figure.low() == figure.high() || figure.high() > 1 || figure.low() < 0) {
      return "";
    }
    var out = new StringBuilder("<svg width=\"160\" height=\"14\" role=\"img\" aria-label=\"");
    out.append(number(figure.low())).append(" to ").append(number(figure.high())).append("\">");
    out.append(
        String.format(
            Locale.ROOT,
            "<line x1=\"0\" x2=\"160\" y1=\"7\" y2=\"7\" stroke=\"currentColor\""
                + " opacity=\".2\"/><rect x=\"%.1f\" width=\"%.1f\" y=\"4\" height=\"6\""
                + " fill=\"currentColor\" opacity=\".6\"/>",
            figure.low() * 160,
            Math.max(2, (figure.high() - figure.low()) * 160)));
    if (expectation != null) {
      out.append(
          String.format(
              Locale.ROOT,
              "<line x1=\"%1$.1f\" x2=\"%1$.1f\" y1=\"0\" y2=\"14\" stroke=\"currentColor\"/>",
              expectation.expected() * 160));
    }
    return out.append("</svg>").toString();
  }

  private static String history(String task, String metric, List<RunRecord> runs) {
    var values =
        runs.stream()
            .filter(r -> r.task().equals(task) && r.state() == RunRecord.State.DONE)
            .filter(r -> r.figures().containsKey(metric))
            .mapToDouble(r -> r.figures().getOrDefault(metric, Figure.exact(0)).value())
            .toArray();
    if (values.length < 2) {
      return "";
    }
    double low = java.util.Arrays.stream(values).min().orElse(0);
    double high = java.util.Arrays.stream(values).max().orElse(1);
    double range = high - low < 1e-9 ? 1 : high - low;
    var points = new StringBuilder();
    for (int i = 0; i < values.length; i++) {
      points.append(
          String.format(
              Locale.ROOT,
              "%.1f,%.1f ",
              2 + 96.0 * i / (values.length - 1),
              16 - 14 * (values[i] - low) / range));
    }
    return "<svg width=\"100\" height=\"18\" role=\"img\" aria-label=\""
        + values.length
        + " runs\"><polyline fill=\"none\" stroke=\"currentColor\" points=\""
        + points
        + "\"/></svg>";
  }

  static String number(double value) {
    return Math.abs(value) >= 100
        ? String.format(Locale.ROOT, "%,.0f", value)
        : String.format(Locale.ROOT, "%.3f", value);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
