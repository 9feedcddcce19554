package dev.lore.bench.run;

import dev.lore.bench.metric.Bootstrap;
import dev.lore.bench.metric.FScore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What moved between two runs of a task, by how much, and whether it is noise.
///
/// @param metrics one for each metric that both runs have
/// @param changed the ten examples whose score changed most, over all metrics, each once: by the
///   metric that changed most
public record Comparison(List<Delta> metrics, List<ItemDelta> changed) {
  private static final int EXAMPLES = 10;

  /// With fewer pairs no difference can be told from chance at 5 %: 2 of 2^5 ways are as extreme.
  private static final int FEWEST = 6;

  /// @param p probability of a difference this large by chance (paired, two-sided); NaN where there
  ///   are too few examples to tell
  public record Delta(String metric, double before, double after, double p) {
    public double difference() {
      return after - before;
    }

    /// `significant`, `noise`, or nothing where it cannot be told.
    public String verdict() {
      return Double.isNaN(p) || before == after ? "" : p > 0.05 ? "noise" : "significant";
    }
  }

  /// @param noteBefore what was expected and what came in the first run, may be empty
  /// @param noteAfter the same in the second
  public record ItemDelta(
      String metric,
      String item,
      double before,
      double after,
      String noteBefore,
      String noteAfter) {
    double size() {
      return Math.abs(after - before);
    }
  }

  public static Comparison of(
      RunRecord before, RunDetails detailsBefore, RunRecord after, RunDetails detailsAfter) {
    var deltas = new ArrayList<Delta>();
    var changed = new ArrayList<ItemDelta>();
    for (String metric : before.figures().keySet()) {
      var then = before.figures().get(metric);
      var now = after.figures().get(metric);
      if (then != null && now != null) {
        double p = significance(metric, detailsBefore, detailsAfter);
        deltas.add(new Delta(metric, then.value(), now.value(), p));
        if (!metric.endsWith("precision") && !metric.endsWith("recall")) {
          changed.addAll(changes(metric, detailsBefore, detailsAfter));
        }
      }
    }
    changed.sort(Comparator.comparingDouble(ItemDelta::size).reversed());
    var seen = new HashSet<String>();
    var most = changed.stream().filter(c -> seen.add(c.item())).limit(EXAMPLES).toList();
    return new Comparison(List.copyOf(deltas), most);
  }

  private static double significance(String metric, RunDetails before, RunDetails after) {
    var countsBefore = before.counts(metric);
    var countsAfter = after.counts(metric);
    if (!countsBefore.isEmpty() && !before.items().containsKey(metric)) {
      var common = common(countsBefore, countsAfter);
      return common.size() < FEWEST
          ? Double.NaN
          : Bootstrap.pairedP(
              common.stream().map(countsBefore::get).toArray(FScore[]::new),
              common.stream().map(countsAfter::get).toArray(FScore[]::new),
              counted -> RunDetails.value(metric, counted));
    }
    var then = before.scores(metric);
    var now = after.scores(metric);
    var common = common(then, now);
    return common.size() < FEWEST
        ? Double.NaN
        : Bootstrap.pairedP(
            common.stream().mapToDouble(i -> then.getOrDefault(i, 0.0)).toArray(),
            common.stream().mapToDouble(i -> now.getOrDefault(i, 0.0)).toArray());
  }

  private static List<String> common(Map<String, ?> one, Map<String, ?> other) {
    var common = new TreeSet<>(one.keySet());
    common.retainAll(other.keySet());
    return List.copyOf(common);
  }

  private static List<ItemDelta> changes(String metric, RunDetails before, RunDetails after) {
    var changes = new ArrayList<ItemDelta>();
    var now = after.scores(metric);
    before
        .scores(metric)
        .forEach((item, then) -> {
          double score = now.getOrDefault(item, then);
          if (score != then) {
            changes.add(
                new ItemDelta(
                    metric,
                    item,
                    then,
                    score,
                    before.notes().getOrDefault(item, ""),
                    after.notes().getOrDefault(item, "")));
          }
        });
    return changes;
  }
}
