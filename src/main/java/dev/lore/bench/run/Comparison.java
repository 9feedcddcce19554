package dev.lore.bench.run;

import dev.lore.bench.metric.Bootstrap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// What moved between two runs of a task, by how much, and whether it is noise.
///
/// @param metrics one for each metric that both runs have
/// @param changed the ten items whose score changed most, over all metrics
public record Comparison(List<Delta> metrics, List<ItemDelta> changed) {
  private static final int EXAMPLES = 10;

  /// @param p probability of a difference this large by chance (paired, two-sided); 1 where there
  ///   are no items to compare
  public record Delta(String metric, double before, double after, double p) {
    public double difference() {
      return after - before;
    }

    public boolean isNoise() {
      return p > 0.05;
    }
  }

  public record ItemDelta(String metric, String item, double before, double after) {}

  public static Comparison of(RunRecord before, RunRecord after) {
    var deltas = new ArrayList<Delta>();
    var items = new ArrayList<ItemDelta>();
    for (String metric : new TreeSet<>(before.figures().keySet())) {
      var then = before.figures().get(metric);
      var now = after.figures().get(metric);
      if (then != null && now != null) {
        double p = significance(metric, before, after, items);
        deltas.add(new Delta(metric, then.value(), now.value(), p));
      }
    }
    items.sort(Comparator.comparingDouble((ItemDelta d) -> -Math.abs(d.after() - d.before())));
    return new Comparison(
        List.copyOf(deltas), List.copyOf(items.subList(0, Math.min(EXAMPLES, items.size()))));
  }

  private static double significance(
      String metric, RunRecord before, RunRecord after, List<ItemDelta> into) {
    var then = before.items().getOrDefault(metric, Map.of());
    var now = after.items().getOrDefault(metric, Map.of());
    var common = new TreeSet<>(then.keySet());
    common.retainAll(now.keySet());
    if (common.isEmpty()) {
      return 1;
    }
    var one = new double[common.size()];
    var other = new double[common.size()];
    int i = 0;
    for (String item : common) {
      one[i] = then.getOrDefault(item, 0.0);
      other[i] = now.getOrDefault(item, 0.0);
      if (one[i] != other[i]) {
        into.add(new ItemDelta(metric, item, one[i], other[i]));
      }
      i++;
    }
    return Bootstrap.pairedP(one, other);
  }
}
