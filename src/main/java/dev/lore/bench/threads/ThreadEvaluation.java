package dev.lore.bench.threads;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Outcome.Figure;
import dev.lore.bench.task.Task;
import dev.lore.learn.TreeEnsemble;
import dev.lore.thread.Disentangler;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/// Measures who answers whom on annotated logs, and how fast.
public final class ThreadEvaluation implements Evaluation {
  private final TreeEnsemble model;

  public ThreadEvaluation(TreeEnsemble model) {
    this.model = model;
  }

  @Override
  public Outcome run(Task task, Path data) throws IOException {
    return measure(data);
  }

  /// @param logs folder of annotated logs
  public Outcome measure(Path logs) throws IOException {
    var scores = new ThreadScores();
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
    }
    Map<String, Figure> figures = new LinkedHashMap<>();
    figures.put("link-f1", Figure.exact(scores.linkF1()));
    figures.put("vi", Figure.exact(scores.variationOfInformation()));
    figures.put("one-to-one", Figure.exact(scores.oneToOne()));
    figures.put("exact-f1", Figure.exact(scores.exactF1()));
    figures.put("messages-per-second", Figure.exact(messages / (nanos / 1e9)));
    return Outcome.of(figures);
  }
}
