package dev.lore.bench.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.bench.metric.Figure;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SweepTest {
  private final List<String> ran = new ArrayList<>();

  @Test
  void a_grid_tries_every_combination_and_the_best_leads() throws IOException {
    var board = sweep(Task.Split.DEV).all(Settings.grid(task(Task.Split.DEV).sweep()));
    assertThat(ran).hasSize(8);
    assertThat(board.getFirst().settings().name()).isEqualTo("k=8 b=1");
    assertThat(board.getLast().settings().name()).isEqualTo("k=1 b=0");
  }

  @Test
  void chance_gives_the_same_settings_for_a_seed_and_each_once() {
    var sweep = task(Task.Split.DEV).sweep();
    assertThat(Settings.random(sweep, 5, 3)).hasSize(5).doesNotHaveDuplicates();
    assertThat(Settings.random(sweep, 5, 3)).isEqualTo(Settings.random(sweep, 5, 3));
    assertThat(Settings.random(sweep, 99, 3)).hasSize(8);
  }

  @Test
  void halving_drops_the_worse_half_each_round_and_spends_less() throws IOException {
    var board = sweep(Task.Split.DEV).halving(Settings.grid(task(Task.Split.DEV).sweep()), 3);
    assertThat(ran).hasSize(8 + 4 + 2);
    assertThat(board).hasSize(8);
    assertThat(board.getFirst().settings().name()).isEqualTo("k=8 b=1");
    assertThat(board.getFirst().share()).isEqualTo(1);
    assertThat(board.getLast().share()).isEqualTo(0.25);
  }

  @Test
  void a_held_back_split_cannot_be_swept() {
    for (var split : List.of(Task.Split.TEST, Task.Split.BLIND)) {
      assertThatThrownBy(() -> sweep(split)).hasMessageContaining("cannot be swept");
    }
  }

  private Sweep sweep(Task.Split split) {
    return new Sweep(
        task(split),
        "gain",
        (task, variant) -> {
          ran.add(variant);
          double k = ((Number) task.parameters().getOrDefault("k", 0)).doubleValue();
          double b = ((Number) task.parameters().getOrDefault("b", 0)).doubleValue();
          return run(task, variant, k + b / 2);
        });
  }

  private static RunRecord run(Task task, String variant, double gain) {
    return new RunRecord(
        "id",
        RunRecord.State.DONE,
        task.name(),
        task.kind(),
        variant,
        Instant.EPOCH,
        "",
        "",
        task.parameters(),
        1,
        "",
        0,
        "",
        Map.of("gain", Figure.exact(gain)),
        "",
        0,
        0,
        0);
  }

  private static Task task(Task.Split split) {
    var sweep = new LinkedHashMap<String, List<Object>>();
    sweep.put("k", List.of(1, 2, 4, 8));
    sweep.put("b", List.of(0, 1));
    return new Task(
        "toy",
        "toys",
        "",
        new Task.Dataset("x", "", split, ""),
        Map.of(),
        Map.of(),
        sweep,
        Map.of("gain", new Task.Expectation(1, 0, true, false)),
        Task.Cost.SECONDS,
        new Task.Origin("toy.yaml", Map.of()));
  }
}
