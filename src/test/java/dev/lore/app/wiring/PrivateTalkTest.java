package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.index.Readers;
import dev.lore.model.Decision;
import dev.lore.model.Viewer;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What private talk teaches is used on that talk only: it makes no topic for anybody else.
final class PrivateTalkTest {
  private static final List<String> SAID =
      List.of(
          "The lawyers want another look at Zephyr Cobalt before Friday",
          "Who else knows about Zephyr Cobalt?",
          "Zephyr Cobalt is our offer for the northern lines",
          "please keep the price of Zephyr Cobalt out of the minutes",
          "numbers for Zephyr Cobalt are in my folder now");

  @TempDir Path folder;

  @Test
  void a_phrase_that_only_private_talk_makes_frequent_is_no_topic_for_others() throws IOException {
    try (var quiet = read("quiet", 0);
        var loud = read("loud", 40)) {
      var guest = quiet.readers(new Viewer.Guest());
      assertThat(topics(loud, loud.readers(new Viewer.Guest()))).isEqualTo(topics(quiet, guest));
      assertThat(loud.topics().find("Zephyr Cobalt", loud.readers(new Viewer.Guest()))).isEmpty();
      assertThat(loud.topics().find("Zephyr Cobalt", new Readers.All())).isPresent();
      var member = loud.persons().member("Ada Quill").orElseThrow();
      assertThat(loud.topics().find("Zephyr Cobalt", loud.readers(member))).isPresent();
    }
  }

  @Test
  void a_forgotten_source_leaves_no_topic_behind() throws IOException {
    try (var lore = read("forgotten", 40)) {
      var topic = lore.topics().find("Zephyr Cobalt", new Readers.All()).orElseThrow();
      lore.decisions().decide(new Decision.TopicRenamed(topic, "The offer", Instant.EPOCH));
      lore.decisions().decide(new Decision.NotThisTopic(topic, "zephyr", Instant.EPOCH));
      var source = lore.archive().sources().getFirst().id();
      var report = lore.forget(source, Progress.SILENT);
      assertThat(report.proven()).isTrue();
      assertThat(report.documents()).isEqualTo(42);
      assertThat(topics(lore, new Readers.All())).isEmpty();
      assertThat(lore.decisions().all()).isEmpty();
      assertThat(Files.readString(lore.directory().resolve("models/lexicons.json")))
          .doesNotContainIgnoringCase("zephyr");
    }
  }

  private static List<String> topics(OpenLore lore, Readers readers) {
    return lore.topics().list(readers, 0, 100).topics().stream()
        .map(t -> t.topic().name() + " " + t.passages())
        .toList();
  }

  /// Two public messages say the phrase once each; `privateMessages` in a closed channel say it
  /// too.
  private OpenLore read(String name, int privateMessages) throws IOException {
    var export = folder.resolve(name);
    Files.createDirectories(export.resolve("general"));
    Files.createDirectories(export.resolve("deals"));
    Files.writeString(
        export.resolve("users.json"),
        """
        [{"id":"U1","team_id":"T1","name":"ada","profile":{"real_name":"Ada Quill"}},
         {"id":"U2","team_id":"T1","name":"ben","profile":{"real_name":"Ben Stone"}}]
        """);
    Files.writeString(
        export.resolve("channels.json"),
        "[{\"id\":\"C1\",\"name\":\"general\",\"members\":[\"U1\",\"U2\"]}]");
    Files.writeString(
        export.resolve("groups.json"), "[{\"id\":\"G1\",\"name\":\"deals\",\"members\":[\"U1\"]}]");
    Files.writeString(
        export.resolve("general/2026-09-01.json"),
        "["
            + message(1, "U2", "Saw the Zephyr Cobalt sticker on your laptop")
            + ","
            + message(2, "U1", "lunch at noon?")
            + "]");
    var closed = new StringBuilder("[");
    for (int i = 0; i < privateMessages; i++) {
      closed.append(i == 0 ? "" : ",");
      closed.append(message(100 + i, "U1", SAID.get(i % SAID.size())));
    }
    Files.writeString(export.resolve("deals/2026-09-01.json"), closed.append("]"));
    var lore =
        new LocalKnowledge(folder.resolve("home")).open(folder.resolve(name + "-kb"), "a test");
    lore.ingest(List.of(export), IngestOptions.DEFAULT, Progress.SILENT);
    return lore;
  }

  private static String message(int second, String user, String text) {
    return "{\"type\":\"message\",\"team\":\"T1\",\"user\":\"%s\",\"text\":\"%s\",\"ts\":\"17881200%02d.0001%02d\"}"
        .formatted(user, text, second % 100, second / 100);
  }
}
