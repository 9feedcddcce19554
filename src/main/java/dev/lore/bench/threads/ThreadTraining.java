package dev.lore.bench.threads;

import dev.lore.engine.xgboost.TreeTrainer;
import dev.lore.learn.TreeEnsemble;
import dev.lore.thread.ThreadExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Trains the thread model on a folder of annotated logs.
public final class ThreadTraining {
  private static final long SEED = 20_190_728L;

  private ThreadTraining() {}

  /// @param logs folder of `*.ascii.txt` with their `*.annotation.txt`
  public static TreeEnsemble train(Path logs, int rounds, int depth) throws IOException {
    var channels = new ArrayList<ThreadExamples.Annotated>();
    for (IrcLog log : IrcLog.readAll(logs)) {
      channels.add(annotated(log));
    }
    var rows = ThreadExamples.of(channels, SEED);
    return new TreeTrainer("rank:pairwise", rounds, depth, 0.1)
        .with("min_child_weight", 5)
        .with("lambdarank_pair_method", "topk")
        .with("lambdarank_num_pair_per_sample", 8)
        .train(rows.rows(), rows.features(), rows.labels(), rows.groups());
  }

  private static ThreadExamples.Annotated annotated(IrcLog log) {
    List<int[]> parents = new ArrayList<>();
    for (int i = 0; i < log.lines().size(); i++) {
      parents.add(
          log.links().getOrDefault(i, Set.of()).stream().mapToInt(Integer::intValue).toArray());
    }
    return new ThreadExamples.Annotated(log.lines(), parents);
  }
}
