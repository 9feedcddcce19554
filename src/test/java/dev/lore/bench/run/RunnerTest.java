package dev.lore.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.task.DataDigest;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
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
    var run = runner((task, data) -> outcome(Files.size(data))).run(task(Task.Split.DEV));
    assertThat(run.state()).isEqualTo(RunRecord.State.DONE);
    assertThat(log.runs()).hasSize(1);
    assertThat(log.runs().getFirst().figures().get("length").value()).isEqualTo(5);
  }

  @Test
  void refuses_a_task_whose_data_changed() throws IOException {
    var task = task(Task.Split.DEV);
    Files.writeString(folder.resolve("data.txt"), "eight");
    assertThat(runner((t, d) -> outcome(0)).problems(List.of(task), false))
        .singleElement()
        .asString()
        .startsWith("toy: data data.txt changed");
  }

  @Test
  void a_blind_split_needs_leave_and_each_opening_is_counted() throws IOException {
    var task = task(Task.Split.BLIND);
    var runner = runner((t, d) -> outcome(1));
    assertThat(runner.problems(List.of(task), false)).hasSize(1);
    assertThat(runner.problems(List.of(task), true)).isEmpty();
    runner.run(task);
    assertThat(runner.run(task).blindOpenings()).isEqualTo(2);
  }

  @Test
  void an_interrupted_run_leaves_a_record_that_says_so() throws IOException {
    var runner =
        runner((t, d) -> {
          throw new Error("as if killed");
        });
    try {
      runner.run(task(Task.Split.DEV));
    } catch (Error e) {
      assertThat(e).hasMessage("as if killed");
    }
    assertThat(log.runs())
        .singleElement()
        .extracting(RunRecord::state)
        .isEqualTo(RunRecord.State.STARTED);
  }

  @Test
  void a_line_cut_short_by_a_kill_does_not_spoil_the_log() throws IOException {
    var runner = runner((t, d) -> outcome(1));
    runner.run(task(Task.Split.DEV));
    Files.writeString(
        folder.resolve("runs/runs.jsonl"), "{\"id\":\"half", StandardOpenOption.APPEND);
    runner.run(task(Task.Split.DEV));
    assertThat(log.runs()).hasSize(2);
  }

  @Test
  void the_gate_stops_a_gated_metric_that_fell_and_only_that() throws IOException {
    var task = task(Task.Split.DEV);
    var well = runner((t, d) -> outcome(4.95)).run(task);
    var worse = runner((t, d) -> outcome(4.8)).run(task);
    assertThat(Gate.passes(Gate.verdicts(task, well))).isTrue();
    assertThat(Gate.passes(Gate.verdicts(task, worse))).isFalse();
    assertThat(Gate.verdicts(task, worse)).anyMatch(v -> v.metric().equals("goal") && !v.gated());
  }

  @Test
  void a_comparison_names_what_moved_most() throws IOException {
    var task = task(Task.Split.DEV);
    var before = runner((t, d) -> items(0.2, 0.5)).run(task);
    var after = runner((t, d) -> items(0.9, 0.6)).run(task);
    var comparison = Comparison.of(before, after);
    assertThat(comparison.metrics().getFirst().difference()).isPositive();
    assertThat(comparison.changed().getFirst().item()).isEqualTo("one");
  }

  private static Outcome outcome(double length) {
    return Outcome.of(
        Map.of("length", Outcome.Figure.exact(length), "goal", Outcome.Figure.exact(0)));
  }

  private static Outcome items(double one, double two) {
    return new Outcome(
        Map.of("length", Outcome.Figure.exact((one + two) / 2)),
        Map.of("length", Map.of("one", one, "two", two)),
        List.of());
  }

  private Runner runner(Evaluation evaluation) {
    return new Runner(Map.of("toy", evaluation), folder, folder, log, "abc");
  }

  private Task task(Task.Split split) throws IOException {
    return new Task(
        "toy",
        "toy",
        "a toy",
        new Task.Dataset("data.txt", DataDigest.of(folder.resolve("data.txt")), split, "none"),
        Map.of(),
        Map.of(
            "length", new Task.Expectation(5, 0.1, true, true),
            "goal", new Task.Expectation(1, 0, true, false)),
        Task.Cost.SECONDS);
  }
}
