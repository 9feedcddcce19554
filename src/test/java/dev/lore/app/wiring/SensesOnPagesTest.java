package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.index.Readers;
import dev.lore.phrase.sense.MadeUpTalk;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A phrase of two meanings has two pages, and each names the other.
final class SensesOnPagesTest {
  private static final Readers ALL = new Readers.All();

  @TempDir Path folder;

  @Test
  void each_meaning_has_a_page_that_names_the_other() throws IOException {
    var talk = new MadeUpTalk(5);
    var said = new ArrayList<String>();
    var billing = talk.about("Vireo", MadeUpTalk.BILLING, 40);
    var garden = talk.about("Vireo", MadeUpTalk.GARDEN, 30);
    for (int i = 0; i < billing.size(); i++) {
      said.add(billing.get(i));
      said.add(talk.aside(MadeUpTalk.BILLING, 1).getFirst());
      if (i < garden.size()) {
        said.add(garden.get(i));
        said.add(talk.aside(MadeUpTalk.GARDEN, 1).getFirst());
      }
    }
    try (var lore = read(said)) {
      var id = lore.topics().find("Vireo", ALL).orElseThrow();
      var page = lore.topics().page(id, ALL).orElseThrow();
      assertThat(page.topic().name()).startsWith("Vireo (");
      var other = page.senses().getFirst();
      assertThat(other.topic().name()).startsWith("Vireo (").isNotEqualTo(page.topic().name());
      assertThat(other.passages() + page.totals().passages()).isEqualTo(70);
      var otherPage = lore.topics().page(other.topic().id(), ALL).orElseThrow();
      assertThat(otherPage.senses())
          .singleElement()
          .satisfies(s -> assertThat(s.topic()).isEqualTo(page.topic()));
      assertThat(otherPage.discussions())
          .flatExtracting(d -> d.said())
          .allSatisfy(
              quote -> assertThat(MadeUpTalk.GARDEN).anyMatch(quote.passage().text()::contains));
    }
  }

  private OpenLore read(List<String> said) throws IOException {
    var export = folder.resolve("export");
    Files.createDirectories(export.resolve("general"));
    Files.writeString(
        export.resolve("users.json"),
        """
        [{"id":"U1","team_id":"T1","name":"ada","profile":{"real_name":"Ada Quill"}},
         {"id":"U2","team_id":"T1","name":"ben","profile":{"real_name":"Ben Stone"}}]
        """);
    Files.writeString(
        export.resolve("channels.json"),
        "[{\"id\":\"C1\",\"name\":\"general\",\"members\":[\"U1\",\"U2\"]}]");
    var messages = new ArrayList<String>();
    for (int i = 0; i < said.size(); i++) {
      messages.add(
          "{\"type\":\"message\",\"team\":\"T1\",\"user\":\"U%d\",\"text\":\"%s\",\"ts\":\"%d.000100\"}"
              .formatted(1 + i % 2, said.get(i), 1_780_000_000L + i * 40_000L));
    }
    Files.writeString(
        export.resolve("general/2026-09-01.json"), "[" + String.join(",", messages) + "]");
    var lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test");
    lore.ingest(List.of(export), IngestOptions.DEFAULT, Progress.SILENT);
    return lore;
  }
}
