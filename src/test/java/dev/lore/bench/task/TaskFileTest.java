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

  @Test
  void reads_baselines_sweeps_and_shares() throws IOException {
    Files.writeString(
        folder.resolve("toy.yaml"),
        GOOD.replace("licence: MIT", "licence: MIT\n  share: [0, 0.5]\n  trained-on: [other.jsonl]")
            + "baselines:\n  plain: {k: 1}\nsweep:\n  k: [1, 10, 100]\n");
    var loaded = TaskFile.readAll(folder);
    assertThat(loaded.problems()).isEmpty();
    var task = loaded.tasks().get("toy");
    assertThat(task.baselines().get("plain")).containsEntry("k", 1);
    assertThat(task.sweep().get("k")).containsExactly(1, 10, 100);
    assertThat(task.data().trainedOn()).containsExactly("other.jsonl");
    long held =
        java.util.stream.IntStream.range(0, 1000)
            .filter(i -> task.data().holds("question " + i))
            .count();
    assertThat(held).isBetween(430L, 570L);
    assertThat(task.origin().at("data.sha256")).isEqualTo("toy.yaml:6");
  }

  @Test
  void a_blind_split_may_share_no_example_with_another() throws IOException {
    Files.writeString(
        folder.resolve("dev.yaml"),
        GOOD.replace("licence: MIT", "licence: MIT\n  share: [0, 0.6]"));
    Files.writeString(
        folder.resolve("blind.yaml"),
        GOOD.replace("name: toy", "name: toy-blind")
            .replace("split: dev", "split: blind")
            .replace("licence: MIT", "licence: MIT\n  share: [0.5, 1]"));
    assertThat(TaskFile.readAll(folder).problems())
        .singleElement()
        .asString()
        .startsWith("blind.yaml:7: split blind is impossible: toy has examples of the same");
  }

  @Test
  void a_sealed_file_is_opened_as_a_blind_split_only() throws IOException {
    Files.writeString(
        folder.resolve("toy.yaml"), GOOD.replace("path: toy.jsonl", "path: toy.sealed"));
    assertThat(TaskFile.readAll(folder).problems())
        .containsExactly(
            "toy.yaml:7: split dev is impossible: toy.sealed is sealed, and only split blind is"
                + " counted when it is opened");
  }

  @Test
  void a_test_split_is_not_what_was_trained_on() throws IOException {
    Files.writeString(
        folder.resolve("toy.yaml"),
        GOOD.replace("split: dev", "split: test")
            .replace("licence: MIT", "licence: MIT\n  trained-on: [toy.jsonl]"));
    assertThat(TaskFile.readAll(folder).problems())
        .singleElement()
        .asString()
        .contains("the model was trained on the same toy.jsonl");
  }

  @Test
  void a_speed_is_gated_only_where_that_is_asked_for() throws IOException {
    Files.writeString(
        folder.resolve("toy.yaml"),
        GOOD.replace("{expected: 3, better: lower}", "{expected: 3, better: lower, gate: speed}"));
    var task = TaskFile.readAll(folder).tasks().get("toy");
    assertThat(task.metrics().get("seconds").gated()).isTrue();
    assertThat(task.steady().metrics().get("seconds").gated()).isFalse();
    assertThat(task.steady().metrics().get("ndcg").gated()).isTrue();
  }
}
