package dev.lore.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.Outcome;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.task.DataDigest;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Runs in a process of their own, which is ended while they go on.
final class InterruptedRunTest {
  @TempDir Path folder;
  private RunLog log;

  @BeforeEach
  void data() throws IOException {
    Files.writeString(folder.resolve("data.txt"), "seven");
    log = log(folder);
  }

  @Test
  void a_run_that_is_asked_to_stop_says_that_it_was_interrupted() throws Exception {
    var process = started();
    assertThat(log.runs())
        .singleElement()
        .extracting(RunRecord::state)
        .isEqualTo(RunRecord.State.STARTED);
    process.destroy();
    process.waitFor();
    assertThat(Files.readString(folder.resolve("runs/runs.jsonl")))
        .contains("INTERRUPTED", "it was stopped before its end");
    assertThat(states()).containsExactly(RunRecord.State.INTERRUPTED);
    assertThat(folder.resolve("runs/running")).isEmptyDirectory();
  }

  @Test
  void of_a_run_that_is_killed_the_next_one_says_it() throws Exception {
    var process = started();
    process.destroyForcibly();
    process.waitFor();
    assertThat(states()).containsExactly(RunRecord.State.INTERRUPTED);
    run(folder, trial -> Outcome.of(Map.of("length", Figure.exact(5))));
    assertThat(states()).containsExactly(RunRecord.State.INTERRUPTED, RunRecord.State.DONE);
    assertThat(Files.readAllLines(folder.resolve("runs/runs.jsonl"))).hasSize(4);
    assertThat(folder.resolve("runs/running")).isEmptyDirectory();
  }

  private List<RunRecord.State> states() throws IOException {
    return log.runs().stream().map(RunRecord::state).toList();
  }

  private Process started() throws IOException {
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Endless.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    assertThat(process.inputReader().readLine()).isEqualTo("measuring");
    return process;
  }

  private static RunLog log(Path folder) {
    return new RunLog(folder.resolve("runs/runs.jsonl"));
  }

  private static void run(Path folder, dev.lore.bench.Evaluation evaluation) throws IOException {
    var task =
        new Task(
            "toy",
            "toy",
            "a toy",
            new Task.Dataset(
                "data.txt", DataDigest.of(folder.resolve("data.txt")), Task.Split.DEV, "none"),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Task.Cost.SECONDS,
            new Task.Origin("toy.yaml", Map.of()));
    new Runner(
            Map.of("toy", evaluation),
            new DataFolders(folder, folder, folder),
            log(folder),
            "abc",
            "7ree")
        .run(task);
  }

  /// Measures until somebody ends it.
  static final class Endless {
    private Endless() {}

    public static void main(String[] arguments) throws IOException {
      run(
          Path.of(arguments[0]),
          trial -> {
            System.out.println("measuring");
            while (true) {
              try {
                Thread.sleep(Long.MAX_VALUE);
              } catch (InterruptedException e) {
                return Outcome.NOTHING;
              }
            }
          });
    }
  }
}
