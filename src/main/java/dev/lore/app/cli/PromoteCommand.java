package dev.lore.app.cli;

import dev.lore.bench.business.Change;
import dev.lore.bench.live.LivePlan;
import dev.lore.bench.run.Gate;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `lore bench promote`.
@Command(
    name = "promote",
    mixinStandardHelpOptions = true,
    description = {
      "Makes the challenger of live.yaml the champion, if the gate passes with it: the tasks that"
          + " have the",
      "challenger among their baselines are run by it and held to what was accepted, then all quick"
          + " tasks as",
      "they are. A running server takes it up when it is started again."
    })
final class PromoteCommand implements Callable<Integer> {
  private final Session session;
  private final Workbench bench;

  @Option(names = "--data", paramLabel = "DIR", description = "the knowledge base")
  Optional<Path> data = Optional.empty();

  @Option(
      names = "--of",
      paramLabel = "PART",
      description = "search or answers (default ${DEFAULT-VALUE})")
  LivePlan.Part part = LivePlan.Part.SEARCH;

  @Option(
      names = "--why",
      paramLabel = "TEXT",
      required = true,
      description = "what speaks for it, for whoever asks later")
  String why = "";

  PromoteCommand(Session session) {
    this.session = session;
    this.bench = new Workbench(session);
  }

  @Override
  public Integer call() throws IOException {
    var folder = session.data(data);
    var plan = plan(folder);
    var challenger = plan.of(part).challenger();
    if (!passes(challenger, folder)) {
      return refused(challenger);
    }
    var gate = new GateCommand(session);
    gate.quiet = true;
    if (gate.call() != 0) {
      return refused(challenger);
    }
    plan.promoted(part).write(folder);
    new Change(
            Instant.now(),
            bench.sources(),
            challenger + " does " + part.name().toLowerCase(Locale.ROOT) + ": " + why)
        .append(bench.ownChanges());
    session.out().println(challenger + " takes the place of " + plan.of(part).champion());
    return 0;
  }

  private LivePlan plan(Path folder) throws IOException {
    LivePlan plan;
    try {
      plan = LivePlan.read(folder);
    } catch (IllegalArgumentException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
    if (why.isBlank()) {
      throw new UsageException("--why is empty; say in a sentence what speaks for it");
    }
    if (plan.of(part).challenger().isEmpty()) {
      throw new UsageException(
          folder
              + " has no challenger of "
              + part.name().toLowerCase(Locale.ROOT)
              + "; name one in "
              + LivePlan.FILE);
    }
    return plan;
  }

  private int refused(String challenger) {
    session.out().println(challenger + " is not promoted: the gate did not pass");
    return 1;
  }

  /// Whether no gated figure falls where the challenger does the work.
  private boolean passes(String challenger, Path knowledge) throws IOException {
    var measured =
        bench.tasks().values().stream()
            .filter(t -> t.baselines().containsKey(challenger))
            .filter(t -> t.metrics().values().stream().anyMatch(Task.Expectation::gated))
            .filter(t -> t.data().split() != Task.Split.BLIND)
            .map(t -> t.with(t.baselines().getOrDefault(challenger, Map.of())))
            .toList();
    var runner = bench.runner(knowledge);
    var tasks = bench.runnable(runner, measured);
    if (tasks.isEmpty()) {
      throw new UsageException(
          "no task that can run here measures \""
              + challenger
              + "\": a task with a gated metric needs it among its baselines");
    }
    Workbench.refuse(runner.problems(tasks, false));
    boolean passes = true;
    for (Task task : tasks) {
      var run = runner.run(task, challenger);
      bench.print(task, run);
      var verdicts = Gate.verdicts(task.steady(), run, bench.accepted(task).of(task));
      verdicts.stream().filter(v -> v.gated() && !v.met()).forEach(session.out()::println);
      passes &= Gate.passes(verdicts);
    }
    return passes;
  }
}
