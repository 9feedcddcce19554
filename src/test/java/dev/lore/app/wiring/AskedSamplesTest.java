package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.asked.OwnBenchmark;
import dev.lore.bench.label.LabelItem;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AskedSamplesTest {
  private static final int QUESTIONS = 24;
  private static final List<String> PLACES =
      List.of("harbour", "office", "workshop", "ferry", "kiosk", "garage", "tower", "quay");

  @TempDir Path folder;

  @Test
  void hidden_checks_look_like_the_rest_and_repeat_no_passage() throws IOException {
    var items = sampled();
    var checks = items.stream().filter(LabelItem::isCheck).toList();
    assertThat(checks).hasSize(2).extracting(LabelItem::claim).doesNotHaveDuplicates();
    assertThat(checks).allMatch(c -> c.gold().equals(OwnBenchmark.ANSWERS_NOT));
    assertThat(items)
        .allSatisfy(item ->
            assertThat(item.fields())
                .containsKeys(
                    OwnBenchmark.DOCUMENT,
                    OwnBenchmark.IN,
                    OwnBenchmark.ASKED_WHERE,
                    OwnBenchmark.WRITTEN_WHERE));
    assertThat(items.getFirst().fields().get(OwnBenchmark.WRITTEN_WHERE)).contains("Answer");
  }

  @Test
  void nothing_answers_itself() throws IOException {
    assertThat(sampled())
        .noneMatch(item ->
            item.fields().get(OwnBenchmark.DOCUMENT).equals(item.fields().get(OwnBenchmark.IN)));
  }

  private List<LabelItem> sampled() throws IOException {
    var notes = Files.createDirectory(folder.resolve("notes"));
    for (int i = 0; i < QUESTIONS; i++) {
      var place = PLACES.get(i % PLACES.size()) + " number " + i;
      Files.writeString(
          notes.resolve("asked" + i + ".md"),
          "# Asked\n\nWho has the keys of the " + place + "?\n");
      Files.writeString(
          notes.resolve("said" + i + ".md"),
          "# Answer\n\nThe keys, the keys of the "
              + place
              + " are with the crew on deck "
              + i
              + ".\n");
    }
    try (var lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "test")) {
      lore.ingest(List.of(notes), IngestOptions.DEFAULT, Progress.SILENT);
      return new AskedSamples(lore).sample(QUESTIONS, 1);
    }
  }
}
