package dev.lore.bench.run;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Trial;
import dev.lore.bench.task.DataDigest;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs tasks and keeps a record of each run.
public final class Runner {
  private final Map<String, Evaluation> evaluations;
  private final DataFolders folders;
  private final RunLog log;
  private final String commit;
  private final String sources;
  private final Map<Path, String> digests = new HashMap<>();

  /// @param evaluations by kind of task
  /// @param commit the last one
  /// @param sources what is measured, see [SourceTree]
  public Runner(
      Map<String, Evaluation> evaluations,
      DataFolders folders,
      RunLog log,
      String commit,
      String sources) {
    this.evaluations = Map.copyOf(evaluations);
    this.folders = folders;
    this.log = log;
    this.commit = commit;
    this.sources = sources;
  }

  /// Where a task's data lies.
  public Path data(Task task) {
    return folders.place(task.data().path());
  }

  /// What this machine lacks to run a task: its data or what the evaluation says. Empty where it
  /// can run.
  public Optional<String> lacks(Task task) {
    if (!Files.exists(data(task))) {
      return Optional.of(
          "data " + task.data().path() + " is missing; set LORE_DATA to the folder it lies in");
    }
    var evaluation = evaluations.get(task.kind());
    return evaluation == null ? Optional.empty() : evaluation.lacks(new Trial(task, data(task)));
  }

  /// Everything that keeps the tasks from running, all at once, each with the file and line of its
  /// task: unknown kinds and parameters, missing data, data that is not what the task was written
  /// for, a blind split without leave.
  public List<String> problems(Iterable<Task> tasks, boolean blind) throws IOException {
    var problems = new ArrayList<String>();
    for (Task task : tasks) {
      var evaluation = evaluations.get(task.kind());
      if (evaluation == null) {
        problem(
            problems,
            task,
            "kind",
            "no evaluation for kind \"" + task.kind() + "\"; known are " + sorted(evaluations));
      } else {
        unknownParameters(task, evaluation, problems);
        if (!task.data().share().isAll() && !evaluation.sharesData()) {
          problem(
              problems,
              task,
              "data.share",
              "kind " + task.kind() + " measures whole data sets only; remove share");
        }
      }
      if (task.data().split() == Task.Split.BLIND && !blind) {
        problem(
            problems,
            task,
            "data.split",
            "its answers are held back; run it with --blind, which is counted");
      }
      var key = Files.exists(data(task)) ? "data.sha256" : "data.path";
      dataProblem(task).ifPresent(p -> problem(problems, task, key, p));
    }
    return problems;
  }

  private static void problem(List<String> problems, Task task, String key, String what) {
    problems.add(task.origin().at(key) + ": " + what);
  }

  private static void unknownParameters(Task task, Evaluation evaluation, List<String> problems) {
    var known = evaluation.parameters();
    var set = new HashMap<String, String>();
    task.parameters().keySet().forEach(p -> set.put("parameters." + p, p));
    task.sweep().keySet().forEach(p -> set.put("sweep." + p, p));
    task.baselines()
        .forEach(
            (name, body) -> body.keySet().forEach(p -> set.put("baselines." + name + "." + p, p)));
    set.forEach((key, parameter) -> {
      if (!parameter.equals("seed") && !known.contains(parameter)) {
        problem(
            problems,
            task,
            key,
            "kind "
                + task.kind()
                + " has no parameter \""
                + parameter
                + "\"; known are "
                + known.stream().sorted().toList());
      }
    });
  }

  private Optional<String> dataProblem(Task task) throws IOException {
    var data = data(task);
    if (!Files.exists(data)) {
      return lacks(task);
    }
    var digest = digests.get(data);
    if (digest == null) {
      digest = DataDigest.of(data);
      digests.put(data, digest);
    }
    return digest.equals(task.data().sha256())
        ? Optional.empty()
        : Optional.of(
            "data "
                + task.data().path()
                + " changed: sha256 is "
                + digest
                + ", the task was written for "
                + task.data().sha256());
  }

  private static List<String> sorted(Map<String, ?> map) {
    return map.keySet().stream().sorted().toList();
  }

  /// Runs one task as it is, which [#problems] had nothing against.
  ///
  /// @return the record as kept; of state `FAILED` where the evaluation threw
  public RunRecord run(Task task) throws IOException {
    return run(task, "");
  }

  /// @param variant the baseline's or the settings' name under which the run is kept
  public RunRecord run(Task task, String variant) throws IOException {
    var evaluation = evaluations.get(task.kind());
    if (evaluation == null) {
      throw new IllegalStateException("no evaluation for kind " + task.kind());
    }
    int openings = task.data().split() == Task.Split.BLIND ? 1 + openings(task) : 0;
    var trial = new Trial(task, data(task));
    log.settle();
    try (var begun = new Begun(log, trial, variant, openings, commit, sources)) {
      try {
        var outcome = evaluation.run(trial);
        var details = RunDetails.of(outcome);
        log.keep(begun.id(), openings > 0 ? details.withoutNotes() : details);
        return begun.done(outcome);
      } catch (IOException | RuntimeException e) {
        return begun.failed(describe(e));
      } catch (Error e) {
        begun.failed(describe(e));
        throw e;
      }
    }
  }

  private static String describe(Throwable failure) {
    @Nullable String message = failure.getMessage();
    return failure.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private int openings(Task task) throws IOException {
    return log.runs().stream()
        .filter(r -> r.task().equals(task.name()))
        .mapToInt(RunRecord::blindOpenings)
        .max()
        .orElse(0);
  }
}
