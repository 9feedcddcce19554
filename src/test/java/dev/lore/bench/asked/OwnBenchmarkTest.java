package dev.lore.bench.asked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.run.DataFolders;
import dev.lore.bench.run.RunLog;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.run.Runner;
import dev.lore.bench.task.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnBenchmarkTest {
  @TempDir Path folder;

  @Test
  void judged_questions_become_an_open_and_a_held_back_task() throws IOException {
    var good = new LinkedHashMap<String, List<String>>();
    for (int i = 0; i < 40; i++) {
      good.put("what is number " + i + "?", List.of("doc" + i));
    }
    var bad = Map.of("what is number 0?", List.of("doc9"), "who is it?", List.of("doc8"));
    var written =
        new OwnBenchmark(folder, Optional.of(Path.of("it's kb")))
            .write("own", "ours", OwnBenchmark.questions(good, bad));
    assertThat(written.dev() + written.blind()).isEqualTo(41);
    assertThat(written.dev()).isBetween(10, 31);

    var loaded = TaskFile.readAll(folder.resolve("tasks"));
    assertThat(loaded.problems()).isEmpty();
    var blind = loaded.tasks().get("own-blind");
    assertThat(Files.readString(folder.resolve("own/blind.sealed")))
        .doesNotContain("number", "doc");

    var runner =
        new Runner(
            Map.of("asked", new AskedEvaluation(data -> finder(), folder)),
            new DataFolders(folder, folder, folder),
            new RunLog(folder.resolve("runs.jsonl")),
            "abc",
            "7ree");
    assertThat(runner.problems(List.of(blind), false))
        .singleElement()
        .asString()
        .contains("its answers are held back");
    var run = runner.run(blind);
    assertThat(run.state()).isEqualTo(RunRecord.State.DONE);
    assertThat(run.blindOpenings()).isEqualTo(1);
    assertThat(run.figures().get("hit@5").value()).isEqualTo(1);
    assertThat(run.figures().get("hit@1").value()).isZero();
    assertThat(run.figures().get("rr").value()).isEqualTo(0.5);
  }

  /// Finds something else first, then what the number says.
  private static AskedEvaluation.Asked finder() {
    return new AskedEvaluation.Asked() {
      @Override
      public List<String> documents(String question, int most) {
        return List.of("other", "doc" + question.replaceAll("\\D", ""));
      }

      @Override
      public void close() {}
    };
  }
}
