package dev.lore.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.index.Readers;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import dev.lore.topics.HomePage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is on the rise is tested against the team's own past.
final class RisingTopicsTest {
  private static final Readers ALL = new Readers.All();
  private static final LocalDate START = LocalDate.of(2026, 1, 5);
  private static final int PAST_DAYS = 84;

  private static final List<String> SAID =
      List.of(
          "is Redis down?",
          "restarted, Redis answers",
          "who pays for Redis",
          "for Redis we need memory",
          "they moved Redis to Oslo",
          "the new version of Redis came out",
          "no backups of Redis since May",
          "tuning Redis until noon");

  @TempDir Path folder;

  @Test
  void a_topic_that_several_talk_about_more_than_before_is_on_the_rise() throws IOException {
    var said = past();
    for (int i = 0; i < SAID.size(); i++) {
      said.add(message(PAST_DAYS + i, i % 2, SAID.get(i), ""));
    }
    try (var lore = read(said)) {
      assertThat(names(lore.topics().rising(ALL, Optional.empty(), 10))).containsExactly("Redis");
      var before = START.plusDays(PAST_DAYS - 1);
      assertThat(lore.topics().rising(ALL, Optional.of(before), 10)).isEmpty();
      assertThat(names(lore.topics().risesOf(Year.of(2026), ALL, 5))).contains("Redis");
    }
  }

  @Test
  void one_long_thread_is_no_rise_and_neither_is_what_is_always_said() throws IOException {
    var said = past();
    var opener = message(PAST_DAYS + 1, 0, "Terraform wants to replace everything", "");
    said.add(opener);
    for (int i = 0; i < 8; i++) {
      said.add(
          message(PAST_DAYS + 2, i % 2, "try Terraform without it, " + i, ts(PAST_DAYS + 1, 0)));
    }
    for (int i = 0; i < 10; i++) {
      said.add(message(PAST_DAYS + i, i % 2, "PostgreSQL as every day, " + i, ""));
    }
    try (var lore = read(said)) {
      assertThat(lore.topics().rising(ALL, Optional.empty(), 10)).isEmpty();
    }
  }

  private static List<String> names(List<HomePage.Rising> rises) {
    return rises.stream().map(r -> r.topic().name()).toList();
  }

  /// Twelve weeks in which PostgreSQL is spoken of every day.
  private static List<String> past() {
    var said = new ArrayList<String>();
    for (int day = 0; day < PAST_DAYS; day++) {
      said.add(message(day, day % 2, "PostgreSQL is fine today, day " + day, ""));
    }
    return said;
  }

  private static int made;

  private static String message(int day, int author, String text, String thread) {
    return "{\"type\":\"message\",\"team\":\"T1\",\"user\":\"U%d\",\"text\":\"%s\",\"ts\":\"%s\"%s}"
        .formatted(
            1 + author,
            text,
            thread.isEmpty() ? ts(day, 0) : ts(day, ++made),
            thread.isEmpty() ? "" : ",\"thread_ts\":\"" + thread + "\"");
  }

  private static String ts(int day, int number) {
    long second = START.plusDays(day).atTime(10, 0).toEpochSecond(ZoneOffset.UTC);
    return "%d.%06d".formatted(second + number, 100 + number);
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
    Files.writeString(
        export.resolve("general/2026-01-05.json"), "[" + String.join(",", said) + "]");
    var lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "a test");
    lore.ingest(List.of(export), IngestOptions.DEFAULT, Progress.SILENT);
    return lore;
  }
}
