package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sentence models are native code that needs more stack than a thread has by itself; without it
/// the process ends with status 139 and without a word.
@Tag("slow")
final class EmbeddingProcessTest {
  @TempDir Path directory;

  @Test
  void a_command_that_embeds_ends_in_order() throws Exception {
    var corpus = directory.resolve("corpus.jsonl");
    Files.writeString(
        corpus,
        """
        {"_id":"a","title":"Leave","text":"Parents get sixteen weeks of leave."}
        {"_id":"b","title":"Boats","text":"The ferry leaves at nine."}
        """);
    var process =
        LoreProcess.start(
            List.of(), directory.resolve("home"), "rank", "--corpus", corpus.toString());
    try (var questions = process.getOutputStream()) {
      questions.write(
          "{\"_id\":\"q\",\"text\":\"how long is maternity\"}\n".getBytes(StandardCharsets.UTF_8));
    }
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output).contains("q Q0 a 1");
  }
}
