package dev.lore.bench.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TaskFileTest {
  private static final String GOOD =
      """
      name: toy
      kind: retrieval
      about: a toy
      data:
        path: toy.jsonl
        sha256: 0000000000000000000000000000000000000000000000000000000000000000
        split: dev
        licence: MIT
      parameters: {k: 10}
      metrics:
        ndcg: {expected: 0.5, tolerance: 0.01, gate: true}
        seconds: {expected: 3, better: lower}
      cost: seconds
      """;

  @TempDir Path folder;

  @Test
  void reads_a_task() throws IOException {
    Files.writeString(folder.resolve("toy.yaml"), GOOD);
    var loaded = TaskFile.readAll(folder);
    assertThat(loaded.problems()).isEmpty();
    var task = loaded.tasks().get("toy");
    assertThat(task).isNotNull();
    assertThat(task.parameters()).containsEntry("k", 10);
    assertThat(task.cost()).isEqualTo(Task.Cost.SECONDS);
    assertThat(task.metrics().get("ndcg").metBy(0.49)).isTrue();
    assertThat(task.metrics().get("ndcg").metBy(0.48)).isFalse();
    assertThat(task.metrics().get("seconds").metBy(3.1)).isFalse();
  }

  @Test
  void names_every_problem_at_once_with_file_and_line() throws IOException {
    Files.writeString(
        folder.resolve("bad.yaml"),
        GOOD.replace("split: dev", "split: secret")
            .replace("0.5", "half")
            .replace("about:", "abuot:")
            .replace("sha256: 0", "sha256: x"));
    Files.writeString(folder.resolve("worse.yaml"), "name: [unclosed\n");
    var problems = TaskFile.readAll(folder).problems();
    assertThat(problems)
        .anyMatch(p -> p.startsWith("bad.yaml:3: unknown key \"abuot\""))
        .anyMatch(p -> p.startsWith("bad.yaml:6: sha256"))
        .anyMatch(p -> p.startsWith("bad.yaml:7: split \"secret\" is unknown"))
        .anyMatch(p -> p.startsWith("bad.yaml:11: expected \"half\" is not a number"))
        .anyMatch(p -> p.startsWith("worse.yaml:"));
  }

  @Test
  void two_tasks_may_not_share_a_name() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), GOOD);
    Files.writeString(folder.resolve("b.yaml"), GOOD);
    assertThat(TaskFile.readAll(folder).problems())
        .containsExactly("b.yaml:1: a second task is named \"toy\"");
  }
}
