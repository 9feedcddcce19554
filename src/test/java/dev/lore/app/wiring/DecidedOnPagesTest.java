package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.index.Readers;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import dev.lore.topics.TopicPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was decided and what is still asked, on the pages of the topics it is about.
final class DecidedOnPagesTest {
  private static final Readers ALL = new Readers.All();

  @TempDir Path folder;

  @Test
  void a_topic_page_says_what_was_decided_and_what_is_open() throws IOException {
    try (var lore =
        read(
            "We decided: the Kubernetes upgrade happens on Saturday 5 September, after the fair.",
            "Is anybody still using the old Kubernetes cluster in Oslo?",
            "Kubernetes again, haha, who would have thought :D")) {
      var page = page(lore);
      assertThat(page.decisions())
          .extracting(TopicPage.DecisionMade::text)
          .singleElement()
          .asString()
          .startsWith("We decided: the Kubernetes upgrade");
      assertThat(page.questions())
          .singleElement()
          .extracting(q -> q.text())
          .asString()
          .contains("Oslo");
      assertThat(lore.topics().home(ALL).decisions()).hasSize(1);
    }
  }

  @Test
  void a_later_decision_on_the_same_matter_supersedes_the_earlier_one() throws IOException {
    try (var lore =
        read(
            "We decided on Kubernetes for the ticket shop: two clusters, 400 EUR a month each.",
            "Decided: the backups of Kubernetes are kept for ninety days.",
            "We decided anew: the ticket shop gets one cluster of Kubernetes for 300 EUR a month."
                + " It replaces the plan with two clusters.")) {
      var decisions = page(lore).decisions();
      assertThat(decisions).hasSize(3);
      assertThat(decisions.get(0).replacedBy()).isEmpty();
      assertThat(decisions.get(1).replacedBy()).as("backups are another matter").isEmpty();
      assertThat(decisions.get(2).replacedBy())
          .hasValueSatisfying(by -> assertThat(by.passage().text()).contains("one cluster"));
    }
  }

  private static TopicPage page(OpenLore lore) {
    return lore.topics()
        .page(lore.topics().find("Kubernetes", ALL).orElseThrow(), ALL)
        .orElseThrow();
  }

  private OpenLore read(String... said) throws IOException {
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
    var messages = new StringBuilder("[");
    for (int i = 0; i < said.length; i++) {
      messages.append(i == 0 ? "" : ",");
      messages.append(
          "{\"type\":\"message\",\"team\":\"T1\",\"user\":\"U%d\",\"text\":\"%s\",\"ts\":\"1788%d20000.000100\"}"
              .formatted(1 + i % 2, said[i], 1 + i));
    }
    Files.writeString(export.resolve("general/2026-09-01.json"), messages.append("]"));
    var lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test");
    lore.ingest(List.of(export), IngestOptions.DEFAULT, Progress.SILENT);
    return lore;
  }
}
