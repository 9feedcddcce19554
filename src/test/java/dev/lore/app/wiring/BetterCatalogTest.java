package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.catalog.Senses;
import dev.lore.index.Readers;
import dev.lore.model.Topic;
import dev.lore.model.TopicId;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A catalog that is built while a server runs is used from then on.
final class BetterCatalogTest {
  @TempDir Path folder;

  @Test
  void topics_are_linked_anew_and_the_note_is_gone() throws IOException {
    var notes = Files.createDirectories(folder.resolve("notes"));
    Files.writeString(notes.resolve("one.md"), "# One\n\nPostgreSQL keeps our timetable.\n");
    try (var lore =
        new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test")) {
      lore.ingest(List.of(notes), IngestOptions.DEFAULT, Progress.SILENT);
      assertThat(lore.names().note()).isPresent();
      var id = lore.topics().find("PostgreSQL", new Readers.All()).orElseThrow();
      lore.use(renaming(Catalogs.open(folder.resolve("home")), id), Progress.SILENT);
      assertThat(lore.names().note()).isEmpty();
      assertThat(lore.topics().find("The elephant", new Readers.All())).contains(id);
    }
  }

  /// The same catalog, whole, with another name for one topic.
  private static Catalog renaming(Catalog overlay, TopicId id) {
    return new Catalog() {
      @Override
      public Senses lookup(long key) {
        return overlay.lookup(key);
      }

      @Override
      public Optional<Topic> topic(TopicId asked) {
        return overlay.topic(asked).map(t -> asked.equals(id) ? renamed(t) : t);
      }

      @Override
      public List<String> contextOf(TopicId asked) {
        return overlay.contextOf(asked);
      }

      @Override
      public String version() {
        return overlay.version() + " whole";
      }

      @Override
      public int maxWords() {
        return overlay.maxWords();
      }

      @Override
      public String summary() {
        return "whole";
      }

      @Override
      public void close() {
        overlay.close();
      }
    };
  }

  private static Topic renamed(Topic topic) {
    return new Topic(
        topic.id(),
        "The elephant",
        topic.title(),
        topic.description(),
        topic.types(),
        topic.aliases(),
        topic.origin());
  }
}
