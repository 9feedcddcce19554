package dev.lore.bench.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// The project's own tasks: a change of their data that nobody wrote down would be noticed only
/// when somebody measures.
final class ProjectTasksTest {
  @Test
  void name_the_data_of_the_project_as_it_is() throws IOException {
    var loaded = TaskFile.readAll(Path.of("bench/tasks"));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.tasks().values())
        .filteredOn(task -> task.data().path().startsWith("./"))
        .isNotEmpty()
        .allSatisfy(task ->
            assertThat(DataDigest.of(Path.of(task.data().path().substring(2))))
                .as(task.origin().at("data.sha256") + ", data " + task.data().path())
                .isEqualTo(task.data().sha256()));
  }
}
