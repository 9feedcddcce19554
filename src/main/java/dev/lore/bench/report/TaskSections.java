package dev.lore.bench.report;

import dev.lore.bench.metric.Figure;
import dev.lore.bench.run.RunDetails.Scored;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;

/// The parts that a data team reads: every task with figures, intervals, baselines and its worst
/// examples.
final class TaskSections {
  private static final int WORST = 5;
  private static final int NOTE = 500;
  private static final String SWEEP = "sweep ";

  private final Standing standing;
  private final boolean examples;

  /// @param examples whether worst examples are shown: they quote the data
  TaskSections(Standing standing, boolean examples) {
    this.standing = standing;
    this.examples = examples;
  }

  String all() {
    var out = new Html();
    var byKind = new TreeMap<String, ArrayList<Task>>();
    standing
        .tasks()
        .values()
        .forEach(t -> byKind.computeIfAbsent(t.kind(), k -> new ArrayList<>()).add(t));
    byKind.forEach((kind, tasks) -> {
      out.raw("<section class=\"q-kind\">");
      out.element("h3", kind);
      tasks.forEach(task -> task(task, out));
      out.raw("</section>");
    });
    return out.toString();
  }

  private void task(Task task, Html out) {
    out.raw("<article class=\"q-task\"><h4>").text(task.name()).raw("</h4><p class=\"q-soft\">");
    out.text(task.about() + " (" + lower(task.data().split()) + ", " + task.data().licence() + ")");
    out.raw("</p>");
    standing
        .unfinished(task.name())
        .ifPresent(run -> {
          out.raw("<p class=\"q-bad\">");
          out.text(
              switch (run.state()) {
                case STARTED -> "A run of it is going on.";
                case FAILED -> "The latest run failed: " + run.problem();
                case INTERRUPTED -> "The latest run was interrupted: " + run.problem() + ".";
                case DONE -> "";
              });
          out.raw("</p>");
        });
    var run = standing.latest(task.name());
    if (run.isEmpty()) {
      out.raw("<p class=\"q-soft\">");
      out.text(
          "Never run"
              + (standing.lacking().containsKey(task.name())
                  ? ": " + standing.lacking().get(task.name())
                  : "")
              + ".");
      out.raw("</p></article>");
      return;
    }
    table(task, run.get(), out);
    out.raw("<p class=\"q-soft q-run\">").text(provenance(run.get())).raw("</p>");
    sweep(task, out);
    if (examples) {
      worst(task, run.get(), out);
    }
    out.raw("</article>");
  }

  private void table(Task task, RunRecord run, Html out) {
    out.raw("<div class=\"q-wide\"><table class=\"q-table\"><thead><tr><th scope=\"col\">metric");
    out.raw("<th scope=\"col\" class=\"n\">now<th scope=\"col\" class=\"n\">accepted");
    out.raw("<th scope=\"col\" class=\"n\">goal");
    out.raw("<th scope=\"col\"><span class=\"q-unseen\">verdict</span>");
    out.raw("<th scope=\"col\">95 % interval, goal ▾");
    task.baselines().keySet().forEach(b -> out.raw("<th scope=\"col\" class=\"n\">").text(b));
    out.raw("</tr></thead><tbody>");
    for (Standing.Judged judged : standing.judged(task)) {
      row(judged, out);
    }
    var further = new ArrayList<String>();
    run.figures()
        .forEach((metric, figure) -> {
          if (!task.metrics().containsKey(metric) && !metric.contains(".")) {
            further.add(metric + " " + Html.number(figure.value()));
          }
        });
    out.raw("</tbody></table></div>");
    if (!further.isEmpty()) {
      out.raw("<p class=\"q-soft\">").text(String.join(" · ", further)).raw("</p>");
    }
  }

  private void row(Standing.Judged judged, Html out) {
    var goal = judged.expectation();
    out.raw("<tr><td>").text(judged.metric());
    out.raw(goal.gated() ? " <span class=\"q-tag\">gate</span>" : "").raw("<td class=\"n\"><b>");
    out.text(Html.number(judged.after().value())).raw("</b><td class=\"n\">");
    out.text(judged.before().map(b -> Html.number(b.value())).orElse("–"));
    out.raw("<td class=\"n\">").text(Html.number(goal.expected()));
    out.raw("<td>").raw(verdict(judged)).raw("<td>");
    out.raw(Graphics.interval(judged.after(), goal, judged.before().orElse(null)));
    for (String baseline : judged.task().baselines().keySet()) {
      out.raw("<td class=\"n\">");
      out.text(Html.number(baseline(judged, baseline).value()));
    }
    out.raw("</tr>");
  }

  private Figure baseline(Standing.Judged judged, String baseline) {
    var none = Figure.exact(Double.NaN);
    var accepted = standing.accepted().apply(judged.task()).variants().get(baseline);
    return standing
        .latest(judged.task().name(), baseline)
        .map(r -> r.figures().getOrDefault(judged.metric(), none))
        .orElseGet(() -> accepted == null ? none : accepted.getOrDefault(judged.metric(), none));
  }

  private static String verdict(Standing.Judged judged) {
    var moved =
        switch (judged.movement()) {
          case IMPROVED ->
              "<span class=\"q-good\">▲ " + Html.signed(judged.difference()) + "</span> ";
          case FELL -> "<span class=\"q-bad\">▼ " + Html.signed(judged.difference()) + "</span> ";
          case SAME, NEW -> "";
        };
    return moved
        + (judged.met()
            ? "<span class=\"q-good\">met</span>"
            : "<span class=\"q-short\">short by "
                + Html.number(Math.abs(judged.after().value() - judged.expectation().expected()))
                + "</span>");
  }

  private static String provenance(RunRecord run) {
    return String.format(
        Locale.ROOT,
        "Run %s of %s, commit %s, sources %s, %.1f s, %.1f processor seconds, %,d MB at most, %s%s",
        run.id(),
        run.at().toString().substring(0, 10),
        run.commit(),
        run.sources().isEmpty() ? "not told" : run.sources(),
        run.seconds(),
        run.cpuSeconds(),
        run.peakBytes() >> 20,
        run.machine(),
        run.blindOpenings() == 0
            ? "."
            : "; blind answers opened " + Html.plural(run.blindOpenings(), "time", "times") + ".");
  }

  /// The best settings of what was swept on all of the data.
  private void sweep(Task task, Html out) {
    var first = task.metrics().entrySet().iterator().next();
    var metric = first.getKey();
    var latest = new TreeMap<String, RunRecord>();
    standing.runs().stream()
        .filter(r -> r.task().equals(task.name()) && r.isDone() && standing.current(r))
        .filter(r -> r.variant().startsWith(SWEEP) && !r.variant().endsWith("of the data)"))
        .forEach(r -> latest.put(r.variant().substring(SWEEP.length()), r));
    if (latest.isEmpty()) {
      return;
    }
    double sign = first.getValue().higherIsBetter() ? -1 : 1;
    out.raw("<details class=\"q-worst\"><summary>").text("Best of " + latest.size());
    out.text(" settings by " + metric).raw("</summary><ol class=\"q-changes\">");
    latest.entrySet().stream()
        .sorted(Comparator.comparingDouble(e -> sign * figure(e.getValue(), metric)))
        .limit(WORST)
        .forEach(e -> {
          out.raw("<li>").text(e.getKey()).raw(" <b>");
          out.text(Html.number(figure(e.getValue(), metric))).raw("</b></li>");
        });
    out.raw("</ol></details>");
  }

  private static double figure(RunRecord run, String metric) {
    return run.figures().getOrDefault(metric, Figure.exact(Double.NaN)).value();
  }

  private void worst(Task task, RunRecord run, Html out) {
    var details = standing.details().apply(run.id());
    for (var metric : task.metrics().entrySet()) {
      var worst = details.worst(metric.getKey(), metric.getValue().higherIsBetter(), WORST);
      if (worst.size() < 2 || worst.getFirst().note().isEmpty()) {
        continue;
      }
      out.raw("<details class=\"q-worst\"><summary>Worst examples by ").text(metric.getKey());
      out.raw("</summary><ul>");
      for (Scored scored : worst) {
        out.raw("<li><b>").text(Html.number(scored.score())).raw("</b> ").text(scored.example());
        out.raw("<br><span class=\"q-soft\">").text(shortened(scored.note()));
        out.raw("</span></li>");
      }
      out.raw("</ul></details>");
      return;
    }
  }

  private static String shortened(String note) {
    return note.length() <= NOTE ? note : note.substring(0, NOTE) + "…";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
