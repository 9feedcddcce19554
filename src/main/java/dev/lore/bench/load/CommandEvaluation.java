package dev.lore.bench.load;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Figure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Measures a command from the start of its process to its end, as whoever types it does: the JVM's
/// start, the loading of models and the work. On a knowledge base of its own.
///
/// Parameters are `command`, `before` (a command that prepares the knowledge base, unmeasured) and
/// `runs`, of which the best counts. `{data}` stands for the task's data.
public final class CommandEvaluation implements Evaluation {
  private static final int RUNS = 5;

  private final Path launcher;

  /// @param launcher the program that starts Lore
  public CommandEvaluation(Path launcher) {
    this.launcher = launcher;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("command", "before", "runs");
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return Files.isExecutable(launcher) && Files.isExecutable(Path.of(MeasuredProcess.SHELL))
        ? Optional.empty()
        : Optional.of("it starts ./lore through bash, and one of them is not here");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var scratch = Files.createTempDirectory("lore-command");
    try {
      double unit = Yardstick.seconds();
      var before = trial.text("before", "");
      var best = Optional.<MeasuredProcess.Ended>empty();
      long resident = 0;
      for (int i = 0; i < trial.count("runs", RUNS); i++) {
        var data = scratch.resolve("kb" + (before.isEmpty() ? i : 0));
        if (i == 0 && !before.isEmpty()) {
          started(before, trial, data);
        }
        var ended = started(trial.text("command", "--version"), trial, data);
        resident = Math.max(resident, ended.residentBytes());
        best =
            best.filter(known -> known.processorSeconds() <= ended.processorSeconds())
                .or(() -> Optional.of(ended));
      }
      var ended = best.orElseThrow();
      var figures = new LinkedHashMap<String, Figure>();
      figures.put("processor-cost", Figure.exact(ended.processorSeconds() / unit));
      figures.put("processor-seconds", Figure.exact(ended.processorSeconds()));
      figures.put("seconds", Figure.exact(ended.seconds()));
      figures.put("resident-mb", Figure.exact((double) resident / (1 << 20)));
      return Outcome.of(figures);
    } finally {
      Scratch.delete(scratch);
    }
  }

  private MeasuredProcess.Ended started(String command, Trial trial, Path knowledge)
      throws IOException {
    var arguments = new ArrayList<>(List.of(launcher.toString()));
    for (var word : command.split(" ", -1)) {
      arguments.add(word.replace("{data}", trial.data().toString()));
    }
    arguments.addAll(List.of("--data", knowledge.toString()));
    var ended = MeasuredProcess.run(arguments);
    if (ended.status() != 0) {
      throw new IOException(
          "lore %s ended with status %d, expected 0; its last words: %s"
              .formatted(
                  command,
                  ended.status(),
                  ended.complaint().isEmpty() ? "none" : ended.complaint()));
    }
    return ended;
  }
}
