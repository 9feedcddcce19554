package dev.lore.bench.asked;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.Trial;
import dev.lore.bench.run.DataFolders;
import dev.lore.bench.run.RunLog;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.run.Runner;
import dev.lore.bench.task.Task;
import dev.lore.bench.task.TaskFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OwnBenchmarkTest {
  @TempDir Path folder;

  @Test
  void judged_questions_become_an_open_and_a_held_back_task() throws IOException {
    var judged = new JudgedQuestions();
    for (int i = 0; i < 40; i++) {
      judged.add("what is number " + i + "?", "doc" + i, true);
    }
    judged.add("what is number 0?", "doc9", false).add("who is it?", "doc8", false);
    var written =
        new OwnBenchmark(folder, Optional.of(Path.of("it's kb")))
            .write("own", "ours", judged.questions());
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

  @Test
  void what_asks_is_no_answer_and_what_was_said_to_be_wrong_counts_where_it_comes_first()
      throws IOException {
    var file = folder.resolve("asked.jsonl");
    AskedQuestion.write(
        file,
        List.of(
            new AskedQuestion("number 1?", List.of("doc1"), List.of(), "other"),
            new AskedQuestion("number 2?", List.of("doc2"), List.of("other"), ""),
            new AskedQuestion("number 31?", List.of(), List.of("doc31"), "")));
    var loaded = new AskedEvaluation(data -> finder(), folder).run(trial(file));
    // found: doc1 (other is what asks); other, doc2; other, doc31. quoted: doc1; nothing; doc31
    assertThat(loaded.items().get("hit@1")).containsValues(1.0, 0.0).hasSize(2);
    assertThat(loaded.figures().get("hit@1").value()).isEqualTo(0.5);
    assertThat(loaded.figures().get("wrong-first").value()).isEqualTo(1 / 3.0);
    assertThat(loaded.figures().get("answered-right").value()).isEqualTo(0.5);
    assertThat(loaded.figures().get("answered-wrong").value()).isEqualTo(1 / 3.0);
  }

  private static Trial trial(Path file) {
    var task =
        new Task(
            "own",
            "asked",
            "ours",
            new Task.Dataset("own", "", Task.Split.DEV, "none"),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Task.Cost.SECONDS,
            new Task.Origin("own.yaml", Map.of()));
    return new Trial(task, file);
  }

  /// Finds something else first, then what the number says.
  private static AskedEvaluation.Asked finder() {
    return new AskedEvaluation.Asked() {
      @Override
      public List<String> documents(String question, int most) {
        return List.of("other", "doc" + question.replaceAll("\\D", ""));
      }

      @Override
      public Optional<String> quoted(String question) {
        return Optional.of("doc" + question.replaceAll("\\D", "")).filter(d -> d.endsWith("1"));
      }

      @Override
      public void close() {}
    };
  }
}
