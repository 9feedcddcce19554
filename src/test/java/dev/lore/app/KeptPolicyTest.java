package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.app.wiring.OpenLore;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeptPolicyTest {
  @Test
  void a_policy_stays_and_what_is_read_again_is_scrubbed_again(@TempDir Path folder)
      throws Exception {
    var file = Files.writeString(folder.resolve("note.txt"), "Call me at " + Canaries.PHONE + ".");
    var knowledge = new LocalKnowledge(folder.resolve("home"));
    try (var lore = knowledge.open(folder.resolve("kb"), "a test")) {
      assertThat(read(lore, file)).contains("[PHONE_NUMBER]");
      lore.keepPolicy("preset = keep-colleagues\nPHONE_NUMBER = redact\n");
      assertThat(read(lore, file)).contains("[REDACTED]").doesNotContain("PHONE");
    }
    try (var lore = knowledge.open(folder.resolve("kb"), "a test")) {
      assertThat(read(lore, file)).contains("[REDACTED]");
    }
  }

  private static String read(OpenLore lore, Path file) {
    lore.ingest(List.of(file), IngestOptions.DEFAULT, Progress.SILENT);
    var texts = new ArrayList<String>();
    lore.archive().forEachDocument(d -> texts.add(d.text()));
    return String.join("\n", texts);
  }
}
