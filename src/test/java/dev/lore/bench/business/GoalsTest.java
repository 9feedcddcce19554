package dev.lore.bench.business;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GoalsTest {
  @TempDir Path folder;

  @Test
  void the_projects_own_goals_are_well() throws IOException {
    var loaded = Goals.read(Path.of("bench/goals.yaml"));
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.goals().goals()).isNotEmpty().allMatch(g -> !g.guards().isEmpty());
  }

  @Test
  void names_what_is_wrong() throws IOException {
    assertThat(problems("quarter: Q\ngoals:\n  - {objective: a, metric: usage:mood, target: 1}\n"))
        .contains("metric \"usage:mood\" is neither");
    assertThat(
            problems(
                "quarter: Q\ngoals:\n  - objective: a\n    metric: usage:readers\n    target: 1\n"
                    + "    guards: [{metric: usage:opt-outs}]\n"))
        .contains("needs one of at-most and at-least");
    assertThat(problems("quarter: Q\ngoals:\n  - {objectve: a}\n")).contains("goals.yaml:3:");
  }

  @Test
  void a_guard_holds_within_its_bound_and_while_nothing_is_known() {
    assertThat(new Goals.Guard("usage:opt-outs", 1.0, null).holds(1)).isTrue();
    assertThat(new Goals.Guard("usage:opt-outs", 1.0, null).holds(2)).isFalse();
    assertThat(new Goals.Guard("task:x/f1", null, 0.4).holds(0.3)).isFalse();
    assertThat(new Goals.Guard("task:x/f1", null, 0.4).holds(Double.NaN)).isTrue();
  }

  private String problems(String yaml) throws IOException {
    var file = folder.resolve("goals.yaml");
    Files.writeString(file, yaml);
    return String.join("\n", Goals.read(file).problems());
  }
}
