package dev.lore.bench.sweep;

import dev.lore.bench.metric.Figure;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Runs a task under many settings and ranks them. Held-back splits cannot be swept: what is chosen
/// on them is not held back any more.
public final class Sweep {
  private final Task task;
  private final String metric;
  private final Running running;

  /// Runs a task once under a name.
  @FunctionalInterface
  public interface Running {
    RunRecord run(Task task, String variant) throws IOException;
  }

  /// A place on the leaderboard.
  ///
  /// @param share of the data that it was measured on
  public record Place(Settings settings, RunRecord run, Figure figure, double share) {}

  /// @param metric the one to rank by
  /// @throws IllegalArgumentException where the task cannot be swept, with the reason
  public Sweep(Task task, String metric, Running running) {
    if (task.sweep().isEmpty()) {
      throw new IllegalArgumentException(
          task.origin().at("name") + ": task " + task.name() + " has no \"sweep\" of parameters");
    }
    if (task.data().split() == Task.Split.TEST || task.data().split() == Task.Split.BLIND) {
      throw new IllegalArgumentException(
          task.origin().at("data.split")
              + ": a held-back split cannot be swept, or it is held back no more; sweep a dev"
              + " split");
    }
    this.task = task;
    this.metric = metric;
    this.running = running;
  }

  /// All settings, best first.
  public List<Place> all(List<Settings> settings) throws IOException {
    return ranked(settings, task, 1);
  }

  /// Successive halving (Jamieson and Talwalkar 2016): all settings on a little of the data, the
  /// better half on twice as much, until one round has seen everything.
  ///
  /// @param rounds 2 or more; the first measures on 1 / 2^(rounds - 1) of the data
  /// @return best first: the last round's settings, then those that fell out, latest first
  public List<Place> halving(List<Settings> settings, int rounds) throws IOException {
    var board = new ArrayList<Place>();
    var left = settings;
    for (int round = 1; round <= rounds; round++) {
      double share = Math.pow(2, round - rounds);
      var ranked = ranked(left, task.withShare(new Task.Share(0, share)), share);
      int keep = round == rounds ? ranked.size() : Math.max(1, (ranked.size() + 1) / 2);
      board.addAll(0, ranked.subList(round == rounds ? 0 : keep, ranked.size()));
      left = ranked.subList(0, keep).stream().map(Place::settings).toList();
    }
    return List.copyOf(board);
  }

  private List<Place> ranked(List<Settings> settings, Task measured, double share)
      throws IOException {
    var places = new ArrayList<Place>();
    for (Settings setting : settings) {
      var name =
          share < 1 ? "%s (%.3g of the data)".formatted(setting.name(), share) : setting.name();
      var run = running.run(measured.with(setting.values()), "sweep " + name);
      var figure = run.figures().getOrDefault(metric, Figure.exact(Double.NaN));
      places.add(new Place(setting, run, figure, share));
    }
    var expected = task.metrics().get(metric);
    double sign = expected != null && !expected.higherIsBetter() ? 1 : -1;
    places.sort(
        Comparator.comparing((Place p) -> Double.isNaN(p.figure().value()))
            .thenComparingDouble(p -> sign * p.figure().value()));
    return places;
  }
}
