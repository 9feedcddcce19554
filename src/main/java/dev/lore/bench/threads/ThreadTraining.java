package dev.lore.bench.threads;

import dev.lore.engine.xgboost.TreeTrainer;
import dev.lore.learn.TreeEnsemble;
import dev.lore.thread.ThreadExamples;
import dev.lore.thread.ThreadExamples.Rows;
import dev.lore.thread.ThreadModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Trains the thread model on a folder of annotated logs, in two steps: guides on a quarter of the
/// logs each, which see annotated conversations; then the model on all logs, each with the
/// conversations that a guide finds which has not seen it.
public final class ThreadTraining {
  private static final long SEED = 20_190_728L;
  private static final int PARTS = 4;
  private static final int SCOUT_TREES = 25;
  private static final int SCOUT_DEPTH = 5;
  private static final int GUIDE_TREES = 100;
  private static final int GUIDE_DEPTH = 6;

  private ThreadTraining() {}

  /// @param logs folder of `*.ascii.txt` with their `*.annotation.txt`
  /// @param rounds trees of the large ensemble
  public static ThreadModel train(Path logs, int rounds, int depth, double rate)
      throws IOException {
    var all = IrcLog.readAll(logs);
    var guides = List.of(guide(all, 0), guide(all, 2));
    var channels = new ArrayList<ThreadExamples.Annotated>();
    for (int i = 0; i < all.size(); i++) {
      channels.add(annotated(all.get(i), Optional.of(guides.get(i % PARTS == 0 ? 1 : 0))));
    }
    var rows = ThreadExamples.of(channels, SEED);
    return new ThreadModel(
        ensemble(rows, SCOUT_TREES, SCOUT_DEPTH, 0.3), ensemble(rows, rounds, depth, rate));
  }

  private static ThreadModel guide(List<IrcLog> all, int part) throws IOException {
    var channels = new ArrayList<ThreadExamples.Annotated>();
    for (int i = part; i < all.size(); i += PARTS) {
      channels.add(annotated(all.get(i), Optional.empty()));
    }
    var rows = ThreadExamples.of(channels, SEED);
    return new ThreadModel(
        ensemble(rows, SCOUT_TREES, SCOUT_DEPTH, 0.3),
        ensemble(rows, GUIDE_TREES, GUIDE_DEPTH, 0.1));
  }

  private static TreeEnsemble ensemble(Rows rows, int rounds, int depth, double rate)
      throws IOException {
    return new TreeTrainer("rank:pairwise", rounds, depth, rate)
        .with("min_child_weight", 5)
        .with("colsample_bytree", 0.5)
        .with("subsample", 0.7)
        .with("lambdarank_pair_method", "topk")
        .with("lambdarank_num_pair_per_sample", 8)
        .train(rows.rows(), rows.features(), rows.labels(), rows.groups());
  }

  private static ThreadExamples.Annotated annotated(IrcLog log, Optional<ThreadModel> guide) {
    List<int[]> parents = new ArrayList<>();
    for (int i = 0; i < log.lines().size(); i++) {
      parents.add(
          log.links().getOrDefault(i, Set.of()).stream().mapToInt(Integer::intValue).toArray());
    }
    return new ThreadExamples.Annotated(log.lines(), parents, guide);
  }
}
