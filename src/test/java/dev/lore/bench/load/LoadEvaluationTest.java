package dev.lore.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.wiring.MeasuredKnowledge;
import dev.lore.bench.Trial;
import dev.lore.bench.task.TaskFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadEvaluationTest {
  @TempDir Path directory;

  @Test
  void every_figure_of_the_task_is_measured() throws Exception {
    var file = Path.of("bench/tasks/load-small.yaml");
    var tasks = Files.createDirectory(directory.resolve("tasks"));
    Files.writeString(
        tasks.resolve("load-small.yaml"),
        Files.readString(file)
            .replaceFirst("messages: \\d+", "messages: 300")
            .replaceFirst("requests: \\d+", "requests: 20"));
    var task = Objects.requireNonNull(TaskFile.readAll(tasks).tasks().get("load-small"));
    var outcome =
        new LoadEvaluation(data -> MeasuredKnowledge.open(directory.resolve("home"), data))
            .run(new Trial(task, directory));
    assertThat(outcome.figures().keySet()).containsAll(task.metrics().keySet());
    assertThat(outcome.figures().get("index-of-text").value()).isPositive();
    assertThat(outcome.figures().get("page-cost").value()).isPositive();
  }
}
