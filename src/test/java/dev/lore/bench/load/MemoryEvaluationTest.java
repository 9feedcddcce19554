package dev.lore.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.app.wiring.MeasuredKnowledge;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.task.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MemoryEvaluationTest {
  private static final int CHUNK = 1 << 20;

  @TempDir Path directory;

  @Test
  void every_figure_of_the_task_is_measured() throws IOException {
    var figures = measured(200, 600).figures();
    assertThat(figures).containsKeys("peak-bytes-per-message", "heap-of-a-million-mb");
    assertThat(figures.get("heap-of-many-mb").value()).isPositive();
  }

  @Test
  void the_larger_size_has_to_be_larger() {
    assertThatThrownBy(() -> measured(300, 300)).hasMessageContaining("many is not larger");
  }

  @Test
  void what_is_in_use_is_seen_and_what_was_let_go_is_not() {
    long before = HeapWatch.used();
    List<byte[]> held = new ArrayList<>();
    try (var watch = new HeapWatch()) {
      for (int i = 0; i < 64; i++) {
        held.add(new byte[CHUNK]);
      }
      watch.look();
      assertThat(watch.most() - before).isGreaterThan(40L * CHUNK);
      held.clear();
      watch.look();
      assertThat(watch.most() - HeapWatch.used()).isGreaterThan(40L * CHUNK);
    }
  }

  private Outcome measured(int few, int many) throws IOException {
    var tasks = Files.createDirectories(directory.resolve("tasks"));
    Files.writeString(
        tasks.resolve("memory.yaml"),
        Files.readString(Path.of("bench/tasks/memory.yaml"))
            .replaceFirst("few: \\d+", "few: " + few)
            .replaceFirst("many: \\d+", "many: " + many));
    var task = Objects.requireNonNull(TaskFile.readAll(tasks).tasks().get("memory"));
    return new MemoryEvaluation(data -> MeasuredKnowledge.open(directory.resolve("home"), data))
        .run(new Trial(task, directory));
  }
}
