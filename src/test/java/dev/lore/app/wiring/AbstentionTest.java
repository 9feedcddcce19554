package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.Trial;
import dev.lore.bench.answers.PlacesEvaluation;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a threshold of silence buys and costs, measured through the whole way.
final class AbstentionTest {
  @TempDir Path folder;
  private PlacesEvaluation evaluation;

  @BeforeEach
  void sources() throws IOException {
    var data = Files.createDirectory(folder.resolve("data"));
    Files.writeString(
        data.resolve("tides.md"),
        "# Tides\n\nThe high tide in Norhavn is at seven in the morning on a Monday.\n");
    Files.writeString(
        data.resolve("questions.jsonl"),
        """
        {"id":"q1","question":"When is the high tide in Norhavn?","answer":"at seven in the morning","evidence":[{"file":"tides.md"}]}
        {"id":"q2","question":"When is the low tide in Norhavn?","answer":null}
        """);
    evaluation =
        new PlacesEvaluation(
            new MeasuredAnswers(new MeasuredFolders(folder.resolve("home"), folder)));
  }

  @Test
  void silence_spares_wrong_claims_and_costs_answers() throws IOException {
    var eager = measured(0);
    assertThat(eager.get("answered").value()).isEqualTo(1);
    assertThat(eager.get("claimed-wrong").value()).isEqualTo(0.5);
    var silent = measured(1);
    assertThat(silent.get("answered").value()).isZero();
    assertThat(silent.get("claimed-wrong").value()).isZero();
    assertThat(silent.get("silent-where-nothing-is-known").value()).isEqualTo(1);
  }

  private Map<String, Figure> measured(double silentBelow) throws IOException {
    var task =
        new Task(
            "tides",
            "answers-places",
            "tides",
            new Task.Dataset("data", "", Task.Split.DEV, "none"),
            Map.of("silent-below", silentBelow),
            Map.of(),
            Map.of(),
            Map.of(),
            Task.Cost.SECONDS,
            new Task.Origin("tides.yaml", Map.of()));
    return evaluation.run(new Trial(task, folder.resolve("data"))).figures();
  }
}
