package dev.lore.bench.report;

import dev.lore.bench.business.Goals;
import dev.lore.bench.business.ProductMetric;
import dev.lore.bench.report.Standing.Judged;
import dev.lore.bench.task.Task;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Figures for people who do not know the tasks: what is measured in words, shares in percent.
final class PlainWords {
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("linking", "Finding what messages name");
    KINDS.put("phrases", "Finding key phrases");
    KINDS.put("threads", "Telling conversations apart");
    KINDS.put("privacy", "Masking private values");
    KINDS.put("retrieval", "Finding the right place");
    KINDS.put("answers", "Answering by quotation");
    KINDS.put("asked", "Answering our own questions");
    KINDS.put("skill", "Knowing topics by their other names");
    KINDS.put("identity", "Knowing who is who");
    KINDS.put("replies", "Parting a mail from what it quotes");
    KINDS.put("roles", "Telling what a message does");
    KINDS.put("load", "Speed and size");
    KINDS.put("command", "Speed and size");
    KINDS.put("memory", "Speed and size");
  }

  private PlainWords() {}

  /// What a task is for.
  static String of(Task task) {
    var kind = task.kind();
    return KINDS.entrySet().stream()
        .filter(e -> kind.equals(e.getKey()) || kind.startsWith(e.getKey() + "-"))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(task.about());
  }

  /// A figure that moved.
  static String moved(Judged judged) {
    return of(judged.task())
        + ": "
        + value(judged, judged.after().value())
        + judged.before().map(b -> ", was " + value(judged, b.value())).orElse("")
        + named(judged);
  }

  /// A figure that is short of its goal.
  static String wanting(Judged judged) {
    return of(judged.task())
        + ": "
        + value(judged, judged.after().value())
        + ", wanted "
        + value(judged, judged.expectation().expected())
        + named(judged);
  }

  private static String named(Judged judged) {
    return " (" + MetricWords.words(judged.metric()) + "; " + judged.task().name() + ")";
  }

  private static String value(Judged judged, double value) {
    return MetricWords.value(judged.metric(), value, judged.expectation().expected());
  }

  /// The name of a metric as goals name it.
  static String name(String metric) {
    return metric.startsWith("usage:")
        ? ProductMetric.named(metric.substring("usage:".length()))
            .map(p -> p.title().toLowerCase(Locale.ROOT))
            .orElse(metric)
        : MetricWords.words(metric.substring(metric.indexOf('/') + 1))
            + " ("
            + metric.replaceFirst("^task:", "").replaceFirst("/.*", "")
            + ")";
  }

  /// What a guard asks for, and whether it holds: `searches that found nothing at most 10 %: 25 %,
  /// broken`.
  ///
  /// @param now empty where it is not known
  static String guard(Goals.Guard guard, Optional<Double> now) {
    Double most = guard.atMost();
    Double least = guard.atLeast();
    var bound =
        most != null
            ? "at most " + value(guard.metric(), most)
            : "at least " + value(guard.metric(), least == null ? Double.NaN : least);
    return name(guard.metric())
        + " "
        + bound
        + ": "
        + now.map(v -> value(guard.metric(), v) + (guard.holds(v) ? ", holds" : ", broken"))
            .orElse("not known yet");
  }

  /// A value of a metric as goals name it.
  static String value(String metric, double value) {
    return ProductMetric.named(metric.replaceFirst("^usage:", ""))
        .map(p -> value(p.unit(), value))
        .orElseGet(() -> MetricWords.value(metric.replaceFirst("^task:[^/]*/", ""), value, value));
  }

  static String value(ProductMetric.Unit unit, double value) {
    if (Double.isNaN(value)) {
      return "–";
    }
    return switch (unit) {
      case COUNT -> String.format(Locale.ROOT, "%,.0f", value);
      case SHARE -> String.format(Locale.ROOT, "%.0f %%", 100 * value);
      case SECONDS -> String.format(Locale.ROOT, "%.1f s", value);
    };
  }
}
