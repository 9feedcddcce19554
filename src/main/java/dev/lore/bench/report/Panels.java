package dev.lore.bench.report;

import dev.lore.bench.business.Change;
import dev.lore.bench.business.Goals;
import dev.lore.bench.business.ProductMetric;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.report.Graphics.Mark;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/// The parts that a manager reads: the goals, and the product's use beside the models' figures with
/// what shipped marked on both.
final class Panels {
  private static final int WEEKS = 26;
  private static final int CHANGES = 12;

  /// Over fewer days a line goes from run to run.
  private static final int FEWEST_DAYS = 4;

  private final Standing standing;
  private final List<Change> changes;

  Panels(Standing standing) {
    this.standing = standing;
    var all = standing.changes();
    this.changes = all.subList(Math.max(0, all.size() - CHANGES), all.size());
  }

  String goals() {
    var goals = standing.goals();
    if (goals.goals().isEmpty()) {
      return "<p class=\"q-soft\">No goals are set; bench/goals.yaml says how.</p>";
    }
    var out = new Html().raw("<div class=\"q-wide\"><table class=\"q-table q-stack\"><thead><tr>");
    out.raw("<th scope=\"col\">objective<th scope=\"col\">measured by");
    out.raw("<th scope=\"col\" class=\"n\">target<th scope=\"col\" class=\"n\">now");
    out.raw("<th scope=\"col\">reached<th scope=\"col\">guards</tr></thead><tbody>");
    for (Goals.Goal goal : goals.goals()) {
      var now = standing.now(goal.metric());
      out.raw("<tr><td>").text(goal.objective()).raw("<td class=\"q-soft\">");
      out.text(PlainWords.name(goal.metric())).raw("<td class=\"n\" data-head=\"target\">");
      out.text(PlainWords.value(goal.metric(), goal.target()))
          .raw("<td class=\"n\" data-head=\"now\">");
      out.text(now.map(v -> PlainWords.value(goal.metric(), v)).orElse("–")).raw("<td>");
      standing.reached(goal).ifPresent(share -> out.raw(Graphics.reached(share)));
      out.raw("<td>");
      goal.guards().forEach(guard -> guard(guard, out));
      out.raw("</tr>");
    }
    return out.raw("</tbody></table></div>").toString();
  }

  private void guard(Goals.Guard guard, Html out) {
    var now = standing.now(guard.metric());
    boolean holds = guard.holds(now.orElse(Double.NaN));
    var tone = now.isEmpty() ? "q-soft" : holds ? "q-good" : "q-bad";
    out.raw("<div class=\"q-guard " + tone + "\">");
    out.text(PlainWords.guard(guard, now)).raw("</div>");
  }

  /// Product metrics by week.
  String product() {
    var weeks = standing.weeks();
    if (weeks.isEmpty()) {
      return "<p class=\"q-soft\">Nothing was counted yet: lore serve counts as people read.</p>";
    }
    var last = weeks.subList(Math.max(0, weeks.size() - WEEKS), weeks.size());
    var from = last.getFirst().monday();
    int steps = (int) ChronoUnit.WEEKS.between(from, last.getLast().monday()) + 1;
    var out = new Html().raw("<div class=\"q-panels\">");
    for (ProductMetric metric : ProductMetric.values()) {
      var values = new ArrayList<>(java.util.Collections.nCopies(steps, Double.NaN));
      last.forEach(w -> values.set((int) ChronoUnit.WEEKS.between(from, w.monday()), metric.of(w)));
      double now =
          values.stream().filter(v -> !Double.isNaN(v)).reduce((a, b) -> b).orElse(Double.NaN);
      panel(
          metric.title(),
          PlainWords.value(metric.unit(), now),
          Graphics.series(
              metric.title() + " in " + Html.plural(steps, "week", "weeks"),
              values,
              marks(from, steps, 7),
              target("usage:" + metric.id())),
          out);
    }
    out.raw("</div>");
    if (last.stream().allMatch(w -> Double.isNaN(ProductMetric.DIGESTS.of(w)))) {
      out.raw("<p class=\"q-soft\">").text("No digest is sent yet, so none is opened.").raw("</p>");
    }
    return out.toString();
  }

  private OptionalDouble target(String metric) {
    return standing.goals().goals().stream()
        .filter(g -> g.metric().equals(metric))
        .mapToDouble(Goals.Goal::target)
        .findFirst();
  }

  /// The first metric of each task, by day.
  String models() {
    var out = new Html().raw("<div class=\"q-panels\">");
    int shown = 0;
    for (Task task : standing.tasks().values()) {
      var metric = task.metrics().keySet().iterator().next();
      var runs =
          standing.runs().stream()
              .filter(r -> r.task().equals(task.name()) && r.isDone() && r.variant().isEmpty())
              .filter(r -> r.figures().containsKey(metric) && standing.current(r))
              .toList();
      if (!runs.isEmpty()) {
        panel(task.name() + ", " + metric, series(task, metric, runs), out);
        shown++;
      }
    }
    return shown == 0
        ? "<p class=\"q-soft\">No task was run yet: lore bench all.</p>"
        : out.raw("</div>").toString();
  }

  private record Series(String now, String picture) {}

  private Series series(Task task, String metric, List<RunRecord> runs) {
    var from = day(runs.getFirst());
    int days = (int) ChronoUnit.DAYS.between(from, day(runs.getLast())) + 1;
    boolean byRun = days < FEWEST_DAYS;
    var values = byRun ? byRun(metric, runs) : byDay(metric, runs, from, days);
    var expectation = task.metrics().get(metric);
    return new Series(
        Html.number(figure(runs.getLast(), metric)),
        Graphics.series(
            metric + " of " + task.name() + " in " + Html.plural(runs.size(), "run", "runs"),
            values,
            byRun ? marks(runs) : marks(from, days, 1),
            expectation == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(expectation.expected())));
  }

  private static List<Double> byRun(String metric, List<RunRecord> runs) {
    return runs.stream().map(run -> figure(run, metric)).toList();
  }

  private static List<Double> byDay(String metric, List<RunRecord> runs, LocalDate from, int days) {
    var values = new ArrayList<>(java.util.Collections.nCopies(days, Double.NaN));
    for (RunRecord run : runs) {
      values.set((int) ChronoUnit.DAYS.between(from, day(run)), figure(run, metric));
    }
    // a line over days without a run: what was last measured still holds
    for (int i = 1; i < days; i++) {
      if (Double.isNaN(values.get(i))) {
        values.set(i, values.get(i - 1));
      }
    }
    return values;
  }

  /// What shipped, between the runs of a few days; what shipped between the same two runs shares a
  /// mark.
  private List<Mark> marks(List<RunRecord> runs) {
    var numbers = new TreeMap<Long, String>();
    for (int i = 0; i < changes.size(); i++) {
      var at = changes.get(i).at();
      long before = runs.stream().filter(r -> !r.at().isAfter(at)).count();
      if (before > 0 && before < runs.size()) {
        numbers.merge(before, Integer.toString(i + 1), (one, other) -> one + ", " + other);
      }
    }
    var marks = new ArrayList<Mark>();
    numbers.forEach((before, words) -> marks.add(new Mark(before - 0.5, words)));
    return marks;
  }

  private static double figure(RunRecord run, String metric) {
    return run.figures().getOrDefault(metric, Figure.exact(Double.NaN)).value();
  }

  private static LocalDate day(RunRecord run) {
    return LocalDate.ofInstant(run.at(), ZoneOffset.UTC);
  }

  private static void panel(String title, Series series, Html out) {
    panel(title, series.now(), series.picture(), out);
  }

  private static void panel(String title, String now, String picture, Html out) {
    // a long name breaks after a dot, not in the middle of a word
    out.raw("<figure class=\"q-panel\"><figcaption><span>");
    out.raw(Html.escape(title).replace(".", ".<wbr>"));
    out.raw("</span> <b>").text(now);
    out.raw("</b></figcaption>").raw(picture).raw("</figure>");
  }

  private List<Mark> marks(LocalDate from, int steps, int daysAStep) {
    var marks = new ArrayList<Mark>();
    for (int i = 0; i < changes.size(); i++) {
      var day = LocalDate.ofInstant(changes.get(i).at(), ZoneOffset.UTC);
      double step = ChronoUnit.DAYS.between(from, day) / (double) daysAStep;
      if (steps > 1 && step >= 0 && step <= steps - 1 + 0.999) {
        marks.add(new Mark(Math.min(step, steps - 1.0), Integer.toString(i + 1)));
      }
    }
    return marks;
  }

  /// What the marks mean.
  String shipped() {
    if (changes.isEmpty()) {
      return "";
    }
    var out = new Html().raw("<ol class=\"q-changes\">");
    for (Change change : changes) {
      out.raw("<li><time>").text(LocalDate.ofInstant(change.at(), ZoneOffset.UTC).toString());
      out.raw("</time> ").text(change.why()).raw(" <span class=\"q-soft\">").text(change.sources());
      out.raw("</span></li>");
    }
    return out.raw("</ol>").toString();
  }
}
