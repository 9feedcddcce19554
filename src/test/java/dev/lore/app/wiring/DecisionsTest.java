package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.index.Readers;
import dev.lore.model.Decision;
import dev.lore.model.TopicId;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people decide counts at once, outlives a restart, and can be undone without a trace.
final class DecisionsTest {
  private static final Readers ALL = new Readers.All();
  private TopicId cluster;
  private TopicId database;

  @TempDir Path folder;

  @Test
  void merged_topics_are_counted_together_on_every_page_until_undone() throws IOException {
    try (var lore = open()) {
      var before = lines(lore);
      assertThat(before).contains("Kubernetes 2", "PostgreSQL 2");
      var merge =
          lore.decisions().decide(new Decision.TopicsMerged(cluster, database, Instant.EPOCH));
      assertThat(lines(lore)).contains("Kubernetes 3").noneMatch(l -> l.startsWith("Postgre"));
      var page = lore.topics().page(database, ALL).orElseThrow();
      assertThat(page.topic().id()).isEqualTo(cluster);
      assertThat(page.totals().passages()).isEqualTo(3);
      assertThat(page.topic().aliases()).contains("PostgreSQL");
      assertThat(lore.completions().complete("postgres", ALL, 5))
          .anyMatch(c -> c.label().equals("Kubernetes"));
      lore.decisions().undo(merge.number());
      assertThat(lines(lore)).isEqualTo(before);
    }
  }

  @Test
  void hidden_and_renamed_topics_are_so_after_a_restart_too() throws IOException {
    try (var lore = open()) {
      lore.decisions().decide(new Decision.TopicHidden(cluster, Instant.EPOCH));
      lore.decisions().decide(new Decision.TopicRenamed(database, "The database", Instant.EPOCH));
    }
    try (var lore = again()) {
      assertThat(lines(lore)).contains("The database 2").noneMatch(l -> l.startsWith("Kuber"));
      assertThat(lore.topics().page(cluster, ALL)).isEmpty();
      assertThat(lore.topics().find("postgresql", ALL)).contains(database);
      lore.decisions().all().forEach(each -> lore.decisions().undo(each.number()));
      assertThat(lines(lore)).contains("Kubernetes 2", "PostgreSQL 2");
    }
  }

  @Test
  void a_phrase_that_does_not_mean_the_topic_counts_for_it_no_more() throws IOException {
    try (var lore = open()) {
      var rejected = new Decision.NotThisTopic(cluster, "k8s", Instant.EPOCH);
      var decided = lore.decisions().decide(rejected);
      assertThat(lines(lore)).contains("Kubernetes 1");
      assertThat(lore.decisions().decide(rejected)).isEqualTo(decided);
    }
    try (var lore = again()) {
      lore.ingest(List.of(folder.resolve("notes")), IngestOptions.DEFAULT, Progress.SILENT);
      assertThat(lines(lore)).contains("Kubernetes 1");
      lore.decisions().undo(lore.decisions().all().getFirst().number());
      assertThat(lines(lore)).contains("Kubernetes 2");
    }
  }

  private static List<String> lines(OpenLore lore) {
    return lore.topics().list(ALL, 0, 100).topics().stream()
        .map(t -> t.topic().name() + " " + t.passages())
        .toList();
  }

  private OpenLore open() throws IOException {
    var notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("one.md"), "# One\n\nKubernetes runs PostgreSQL for us.\n");
    Files.writeString(notes.resolve("two.md"), "# Two\n\nThe k8s upgrade went well.\n");
    Files.writeString(notes.resolve("three.md"), "# Three\n\nPostgreSQL is our main database.\n");
    var lore = again();
    lore.ingest(List.of(notes), IngestOptions.DEFAULT, Progress.SILENT);
    cluster = lore.topics().find("Kubernetes", ALL).orElseThrow();
    database = lore.topics().find("PostgreSQL", ALL).orElseThrow();
    return lore;
  }

  private OpenLore again() {
    return new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test");
  }
}
