package dev.lore.bench;

import dev.lore.bench.metric.Bootstrap;
import dev.lore.bench.metric.FScore;
import dev.lore.bench.metric.Figure;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/// Collects an evaluation's examples and makes the figures of them, each with its interval. Metrics
/// are shown in the order of their first example. Not thread-safe.
///
/// Three ways to score, which may be mixed:
/// - [#score]: the metric is the mean over the examples (nDCG, token F1, right or wrong);
/// - [#count]: precision, recall and F1 over the sums of the examples' counts (spans, links);
/// - [#share]: the metric is a sum over a sum (right of all in each text).
public final class Examples {
  /// Marks the counts of [#share] among the counts of an [Outcome].
  public static final String SHARE = "share:";

  private final Map<String, Map<String, Double>> items = new LinkedHashMap<>();
  private final Map<String, Map<String, FScore>> counts = new LinkedHashMap<>();
  private final Map<String, Figure> figures = new LinkedHashMap<>();
  private final Map<String, String> notes = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();

  /// @param score usually 0..1; higher is better unless the task says otherwise
  public Examples score(String example, String metric, double score) {
    of(items, metric).put(example, score);
    return this;
  }

  /// Right or wrong.
  public Examples score(String example, String metric, boolean right) {
    return score(example, metric, right ? 1 : 0);
  }

  /// Gives `NAME-f1`, `NAME-precision` and `NAME-recall`; without a name just `f1` and so on.
  ///
  /// @param name may be empty
  public Examples count(String example, String name, FScore counted) {
    of(counts, name).merge(example, counted, FScore::plus);
    return this;
  }

  /// @param right of how many
  public Examples share(String example, String metric, long right, long of) {
    of(counts, SHARE + metric).merge(example, new FScore(right, of, of), FScore::plus);
    return this;
  }

  /// A figure that is not made of examples: speed, size, a statistic of the whole.
  public Examples figure(String metric, Figure figure) {
    order.add(metric);
    figures.put(metric, figure);
    return this;
  }

  public Examples figure(String metric, double value) {
    return figure(metric, Figure.exact(value));
  }

  /// What was expected and what came instead, shown beside the worst examples. In words that may be
  /// shown to whoever runs the benchmark; never a private value.
  public Examples note(String example, String note) {
    notes.put(example, note);
    return this;
  }

  public Outcome outcome() {
    var all = new LinkedHashMap<String, Figure>();
    for (String metric : order) {
      var figure = figures.get(metric);
      if (figure != null) {
        all.put(metric, figure);
      } else if (items.containsKey(metric)) {
        all.put(metric, mean(of(items, metric)));
      } else {
        var counted = of(counts, metric).values().toArray(FScore[]::new);
        if (metric.startsWith(SHARE)) {
          all.put(metric.substring(SHARE.length()), over(counted, FScore::recall));
        } else {
          var before = metric.isEmpty() ? "" : metric + "-";
          all.put(before + "f1", over(counted, FScore::f1));
          all.put(before + "precision", over(counted, FScore::precision));
          all.put(before + "recall", over(counted, FScore::recall));
        }
      }
    }
    return new Outcome(all, items, counts, notes);
  }

  private static Figure mean(Map<String, Double> scores) {
    return Bootstrap.mean(scores.values().stream().mapToDouble(Double::doubleValue).toArray());
  }

  private static Figure over(FScore[] counted, ToDoubleFunction<FScore> figure) {
    return Bootstrap.statistic(
        counted.length,
        rows -> {
          long right = 0;
          long predicted = 0;
          long gold = 0;
          for (int row : rows) {
            right += counted[row].truePositives();
            predicted += counted[row].predicted();
            gold += counted[row].gold();
          }
          return figure.applyAsDouble(new FScore(right, predicted, gold));
        });
  }

  private <V> Map<String, V> of(Map<String, Map<String, V>> byMetric, String metric) {
    return byMetric.computeIfAbsent(
        metric,
        m -> {
          order.add(m);
          return new LinkedHashMap<>();
        });
  }
}
