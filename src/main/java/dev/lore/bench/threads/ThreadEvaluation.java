package dev.lore.bench.threads;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.learn.TreeEnsemble;
import dev.lore.thread.Disentangler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Supplier;

/// Measures who answers whom on annotated logs, and how fast.
///
/// Parameter `without` lists features of the model that it is made blind to.
public final class ThreadEvaluation implements Evaluation {
  private final Supplier<TreeEnsemble> model;

  /// @param model asked for at each run
  public ThreadEvaluation(Supplier<TreeEnsemble> model) {
    this.model = model;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("without");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    return measure(trial.data(), model.get().without(trial.numbers("without")));
  }

  private static Outcome measure(Path logs, TreeEnsemble model) throws IOException {
    var scores = new ThreadScores();
    var examples = new Examples();
    long nanos = 0;
    long messages = 0;
    for (IrcLog log : IrcLog.readAll(logs)) {
      var disentangler = new Disentangler(model);
      var found = new HashMap<Integer, Integer>();
      long begun = System.nanoTime();
      for (var line : log.lines()) {
        var reply = disentangler.next(line);
        int number = Integer.parseInt(line.id());
        if (number >= log.first()) {
          found.put(number, Integer.parseInt(reply.parent()));
        }
      }
      nanos += System.nanoTime() - begun;
      messages += log.lines().stream().filter(l -> !l.event()).count();
      scores.add(log.links(), found);
      var alone = new ThreadScores();
      alone.add(log.links(), found);
      examples.count(log.name(), "link", alone.links());
      examples.count(log.name(), "exact", alone.exact());
    }
    return examples
        .figure("vi", scores.variationOfInformation())
        .figure("one-to-one", scores.oneToOne())
        .figure("messages-per-second", messages / (nanos / 1e9))
        .outcome();
  }
}
