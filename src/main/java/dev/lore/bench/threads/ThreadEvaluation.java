package dev.lore.bench.threads;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.CoreTime;
import dev.lore.thread.Disentangler;
import dev.lore.thread.ThreadModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Set;
import java.util.function.Supplier;

/// Measures who answers whom on annotated logs, and how fast, by the time of the processor, which
/// other programs on the machine do not stretch.
///
/// Parameter `without` lists features of the model that it is made blind to.
public final class ThreadEvaluation implements Evaluation {
  private final Supplier<ThreadModel> model;

  /// @param model asked for at each run
  public ThreadEvaluation(Supplier<ThreadModel> model) {
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

  /// So that the speed is that of a process that has run for a few seconds.
  private static void warmUp(Path logs, ThreadModel model) throws IOException {
    var disentangler = new Disentangler(model);
    IrcLog.readAll(logs).stream().limit(3).forEach(l -> l.lines().forEach(disentangler::next));
  }

  private static Outcome measure(Path logs, ThreadModel model) throws IOException {
    var scores = new ThreadScores();
    var examples = new Examples();
    warmUp(logs, model);
    long nanos = 0;
    long messages = 0;
    for (IrcLog log : IrcLog.readAll(logs)) {
      var disentangler = new Disentangler(model);
      var found = new HashMap<Integer, Integer>();
      long begun = CoreTime.nanos();
      for (var line : log.lines()) {
        var reply = disentangler.next(line);
        int number = Integer.parseInt(line.id());
        if (number >= log.first()) {
          found.put(number, Integer.parseInt(reply.parent()));
        }
      }
      nanos += CoreTime.nanos() - begun;
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
        .figure("messages-per-core-second", messages / (nanos / 1e9))
        .outcome();
  }
}
