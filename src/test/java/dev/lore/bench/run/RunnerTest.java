package dev.lore.bench.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.task.DataDigest;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunnerTest {
  @TempDir Path folder;
  private RunLog log;

  @BeforeEach
  void data() throws IOException {
    Files.writeString(folder.resolve("data.txt"), "seven");
    log = new RunLog(folder.resolve("runs/runs.jsonl"));
  }

  @Test
  void keeps_a_record_of_a_run() throws IOException {
    var run = runner(trial -> outcome(Files.size(trial.data()))).run(task(Task.Split.DEV));
    assertThat(run.state()).isEqualTo(RunRecord.State.DONE);
    assertThat(log.runs()).hasSize(1);
    assertThat(log.runs().getFirst().figures().get("length").value()).isEqualTo(5);
  }

  @Test
  void refuses_a_task_whose_data_changed() throws IOException {
    var task = task(Task.Split.DEV);
    Files.writeString(folder.resolve("data.txt"), "eight");
    assertThat(runner(trial -> outcome(0)).problems(List.of(task), false))
        .singleElement()
        .asString()
        .startsWith("toy.yaml:4: data data.txt changed");
  }

  @Test
  void a_blind_split_needs_leave_and_each_opening_is_counted() throws IOException {
    var task = task(Task.Split.BLIND);
    var runner = runner(trial -> outcome(1));
    assertThat(runner.problems(List.of(task), false)).hasSize(1);
    assertThat(runner.problems(List.of(task), true)).isEmpty();
    runner.run(task);
    assertThat(runner.run(task).blindOpenings()).isEqualTo(2);
  }

  @Test
  void a_run_that_ends_in_an_error_of_the_machine_says_so_and_lets_it_through() throws IOException {
    var runner =
        runner(trial -> {
          throw new OutOfMemoryError("as if");
        });
    assertThatThrownBy(() -> runner.run(task(Task.Split.DEV))).isInstanceOf(OutOfMemoryError.class);
    assertThat(log.runs())
        .singleElement()
        .extracting(RunRecord::state, RunRecord::problem)
        .containsExactly(RunRecord.State.FAILED, "OutOfMemoryError: as if");
  }

  @Test
  void a_line_cut_short_by_a_kill_does_not_spoil_the_log() throws IOException {
    var runner = runner(trial -> outcome(1));
    runner.run(task(Task.Split.DEV));
    Files.writeString(
        folder.resolve("runs/runs.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);
    runner.run(task(Task.Split.DEV));
    assertThat(log.runs()).hasSize(2);
  }

  @Test
  void the_gate_stops_a_gated_metric_that_fell_and_only_that() throws IOException {
    var task = task(Task.Split.DEV);
    var well = runner(trial -> outcome(4.95)).run(task);
    var worse = runner(trial -> outcome(4.8)).run(task);
    var accepted = new Baseline(folder.resolve("results")).of(task);
    assertThat(Gate.passes(Gate.verdicts(task, well, accepted))).isTrue();
    assertThat(Gate.passes(Gate.verdicts(task, worse, accepted))).isFalse();
    assertThat(Gate.verdicts(task, worse, accepted))
        .anyMatch(v -> v.metric().equals("goal") && !v.gated());
  }

  @Test
  void an_accepted_figure_is_what_the_gate_holds_the_next_run_to() throws IOException {
    var task = task(Task.Split.DEV);
    var baseline = new Baseline(folder.resolve("results"));
    baseline.accept(runner(trial -> outcome(6)).run(task), Map.of(), "longer words");
    var next = runner(trial -> outcome(5.8)).run(task);
    assertThat(Gate.passes(Gate.verdicts(task, next, baseline.of(task)))).isFalse();
    assertThat(baseline.of(task).why()).isEqualTo("longer words");
    Files.writeString(folder.resolve("data.txt"), "other data");
    assertThat(baseline.of(task(Task.Split.DEV)).figures()).isEmpty();
  }

  @Test
  void a_failed_run_passes_no_gate_and_says_why() throws IOException {
    var task = task(Task.Split.DEV);
    var run =
        runner(
                trial -> {
                  throw new IllegalStateException("no model");
                })
            .run(task);
    assertThat(run.problem()).isEqualTo("IllegalStateException: no model");
    var accepted = new Baseline(folder.resolve("results")).of(task);
    assertThat(Gate.passes(Gate.verdicts(task, run, accepted))).isFalse();
  }

  @Test
  void two_runs_at_once_do_not_mix() throws Exception {
    var task = task(Task.Split.DEV);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var running =
          threads.invokeAll(
              Collections.<java.util.concurrent.Callable<RunRecord>>nCopies(
                  8,
                  () ->
                      new Runner(
                              Map.of("toy", trial -> items(0.2, 0.4)),
                              new DataFolders(folder, folder, folder),
                              new RunLog(folder.resolve("runs/runs.jsonl")),
                              "abc",
                              "7ree")
                          .run(task)));
      for (var run : running) {
        assertThat(log.details(run.get().id()).items().get("length")).hasSize(2);
      }
    }
    assertThat(log.runs()).hasSize(8).allMatch(RunRecord::isDone);
  }

  @Test
  void a_parameter_that_the_kind_does_not_have_is_refused_before_anything_runs()
      throws IOException {
    var task = task(Task.Split.DEV).with(Map.of("seed", 7, "depht", 3));
    assertThat(runner(trial -> outcome(1)).problems(List.of(task), false))
        .containsExactly("toy.yaml:9: kind toy has no parameter \"depht\"; known are []");
  }

  @Test
  void a_comparison_names_what_moved_most() throws IOException {
    var task = task(Task.Split.DEV);
    var before = runner(trial -> items(0.2, 0.5)).run(task);
    var after = runner(trial -> items(0.9, 0.6)).run(task);
    var comparison =
        Comparison.of(before, log.details(before.id()), after, log.details(after.id()));
    assertThat(comparison.metrics().getFirst().difference()).isPositive();
    assertThat(comparison.changed().getFirst().item()).isEqualTo("one");
  }

  @Test
  void a_comparison_names_an_example_once_and_ten_at_the_most() throws IOException {
    var task = task(Task.Split.DEV);
    var before = runner(trial -> twoMetrics(0)).run(task);
    var after = runner(trial -> twoMetrics(1)).run(task);
    var changed =
        Comparison.of(before, log.details(before.id()), after, log.details(after.id())).changed();
    assertThat(changed).hasSize(10).extracting(Comparison.ItemDelta::item).doesNotHaveDuplicates();
    assertThat(changed).allMatch(c -> c.metric().equals("goal"));
  }

  /// The second metric moves twice as far.
  private static Outcome twoMetrics(double by) {
    var examples = new Examples();
    for (int i = 0; i < 12; i++) {
      examples.score("e" + i, "length", by).score("e" + i, "goal", 2 * by);
    }
    return examples.outcome();
  }

  private static Outcome outcome(double length) {
    return Outcome.of(Map.of("length", Figure.exact(length), "goal", Figure.exact(0)));
  }

  private static Outcome items(double one, double two) {
    return new Examples().score("one", "length", one).score("two", "length", two).outcome();
  }

  private Runner runner(Evaluation evaluation) {
    return new Runner(
        Map.of("toy", evaluation), new DataFolders(folder, folder, folder), log, "abc", "7ree");
  }

  private Task task(Task.Split split) throws IOException {
    return new Task(
        "toy",
        "toy",
        "a toy",
        new Task.Dataset("data.txt", DataDigest.of(folder.resolve("data.txt")), split, "none"),
        Map.of(),
        Map.of(),
        Map.of(),
        Map.of(
            "length", new Task.Expectation(5, 0.1, true, true),
            "goal", new Task.Expectation(1, 0, true, false)),
        Task.Cost.SECONDS,
        new Task.Origin("toy.yaml", Map.of("data.sha256", 4, "parameters.depht", 9)));
  }
}
