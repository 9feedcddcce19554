package dev.lore.bench.run;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.task.DataDigest;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Runs tasks and keeps a record of each run.
public final class Runner {
  private final Map<String, Evaluation> evaluations;
  private final Path dataFolder;
  private final Path projectFolder;
  private final RunLog log;
  private final String commit;

  /// @param evaluations by kind of task
  /// @param dataFolder where the data sets lie (`LORE_DATA`)
  /// @param projectFolder where `./` paths of tasks start
  public Runner(
      Map<String, Evaluation> evaluations,
      Path dataFolder,
      Path projectFolder,
      RunLog log,
      String commit) {
    this.evaluations = Map.copyOf(evaluations);
    this.dataFolder = dataFolder;
    this.projectFolder = projectFolder;
    this.log = log;
    this.commit = commit;
  }

  /// Where a task's data lies.
  public Path data(Task task) {
    var path = task.data().path();
    return path.startsWith("./")
        ? projectFolder.resolve(path.substring(2))
        : dataFolder.resolve(path);
  }

  /// Everything that keeps the tasks from running, all at once: unknown kinds, missing data, data
  /// that is not what the task was written for, a blind split without leave.
  public List<String> problems(Iterable<Task> tasks, boolean blind) throws IOException {
    var problems = new ArrayList<String>();
    for (Task task : tasks) {
      if (!evaluations.containsKey(task.kind())) {
        problems.add(
            task.name()
                + ": no evaluation for kind \""
                + task.kind()
                + "\"; known are "
                + evaluations.keySet().stream().sorted().toList());
      }
      if (task.data().split() == Task.Split.BLIND && !blind) {
        problems.add(
            task.name() + ": its answers are held back; run it with --blind, which is counted");
      }
      var data = data(task);
      if (!Files.exists(data)) {
        problems.add(
            task.name()
                + ": data "
                + task.data().path()
                + " is missing; set LORE_DATA to its folder");
      } else {
        var digest = DataDigest.of(data);
        if (!digest.equals(task.data().sha256())) {
          problems.add(
              task.name()
                  + ": data "
                  + task.data().path()
                  + " changed: sha256 is "
                  + digest
                  + ", the task was written for "
                  + task.data().sha256());
        }
      }
    }
    return problems;
  }

  /// Runs one task, which [#problems] had nothing against.
  ///
  /// @return the record as kept; of state `FAILED` where the evaluation threw
  public RunRecord run(Task task) throws IOException {
    var id = UUID.randomUUID().toString().substring(0, 8);
    var started = Instant.now();
    int openings = task.data().split() == Task.Split.BLIND ? 1 + openings(task) : 0;
    log.append(
        record(
            id, RunRecord.State.STARTED, task, started, openings, Outcome.of(Map.of()), List.of()));
    var evaluation = evaluations.get(task.kind());
    if (evaluation == null) {
      throw new IllegalStateException("no evaluation for kind " + task.kind());
    }
    RunRecord ended;
    try {
      var outcome = evaluation.run(task, data(task));
      ended = record(id, RunRecord.State.DONE, task, started, openings, outcome, outcome.errors());
    } catch (IOException | RuntimeException e) {
      ended =
          record(
              id,
              RunRecord.State.FAILED,
              task,
              started,
              openings,
              Outcome.of(Map.of()),
              List.of(e.getClass().getSimpleName() + ": " + e.getMessage()));
    }
    log.append(ended);
    return ended;
  }

  private int openings(Task task) throws IOException {
    return log.runs().stream()
        .filter(r -> r.task().equals(task.name()))
        .mapToInt(RunRecord::blindOpenings)
        .max()
        .orElse(0);
  }

  private RunRecord record(
      String id,
      RunRecord.State state,
      Task task,
      Instant started,
      int openings,
      Outcome outcome,
      List<String> errors) {
    double seconds = Duration.between(started, Instant.now()).toMillis() / 1000.0;
    return new RunRecord(
        id,
        state,
        task.name(),
        task.kind(),
        started,
        commit,
        task.parameters(),
        task.data().sha256(),
        openings,
        Machine.describe(),
        outcome.figures(),
        outcome.items(),
        errors,
        seconds,
        Machine.peakBytes());
  }
}
