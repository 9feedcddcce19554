package dev.lore.feedback.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class UsageTest {
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

  @TempDir Path folder;
  private Instant now = MONDAY.atTime(9, 0).toInstant(ZoneOffset.UTC);

  @Test
  void counts_events_and_different_readers_by_week() {
    try (var usage = usage()) {
      usage.seen("ines");
      usage.seen("tom");
      usage.seen("ines");
      usage.count(UsageEvent.QUESTION);
      usage.count(UsageEvent.QUESTION);
      usage.count(UsageEvent.ANSWER);
      now = now.plus(Duration.ofDays(7));
      usage.seen("ines");
      var weeks = usage.weeks();
      assertThat(weeks).extracting(UsageWeek::monday).containsExactly(MONDAY, MONDAY.plusWeeks(1));
      assertThat(weeks).extracting(UsageWeek::readers).containsExactly(2, 1);
      assertThat(weeks.getFirst().share(UsageEvent.ANSWER, UsageEvent.QUESTION)).isEqualTo(0.5);
      assertThat(weeks.getLast().share(UsageEvent.ANSWER, UsageEvent.QUESTION)).isNaN();
    }
  }

  @Test
  void readers_are_told_as_a_share_of_the_people_there_are() {
    try (var usage = usage()) {
      usage.people(4);
      usage.seen("ines");
      assertThat(usage.weeks().getLast().readerShare()).isEqualTo(0.25);
      for (int i = 0; i < 9; i++) {
        usage.seen("browser " + i);
      }
      assertThat(usage.weeks().getLast().readerShare()).isEqualTo(1);
    }
    try (var usage = usage()) {
      assertThat(usage.weeks().getLast().people()).isEqualTo(4);
    }
    assertThat(new UsageWeek(LocalDate.EPOCH, 3, 0, Map.of(), List.of()).readerShare()).isNaN();
  }

  @Test
  void a_restart_goes_on_counting_the_same_readers() {
    try (var usage = usage()) {
      usage.seen("ines");
      usage.count(UsageEvent.SEARCH);
      usage.waited(Duration.ofMillis(150));
    }
    try (var usage = usage()) {
      usage.seen("ines");
      usage.seen("raj");
      usage.count(UsageEvent.SEARCH);
      var week = usage.weeks().getFirst();
      assertThat(week.readers()).isEqualTo(2);
      assertThat(week.count(UsageEvent.SEARCH)).isEqualTo(2);
      assertThat(week.medianWaitSeconds()).isEqualTo(0.2);
    }
  }

  @Test
  void nothing_of_a_reader_is_left_when_the_week_is_over() throws IOException {
    try (var usage = usage()) {
      usage.seen("ines.valderrama");
      now = now.plus(Duration.ofDays(7));
      usage.count(UsageEvent.PAGE);
    }
    assertThat(Files.readString(folder.resolve("weeks.jsonl")))
        .isEqualTo(
            "{\"monday\":\"2026-11-23\",\"readers\":1,\"people\":0,\"counts\":{},\"waits\":[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]}\n");
    assertThat(Files.readString(folder.resolve("this-week.json")))
        .contains("\"readers\":[]")
        .doesNotContain("ines");
  }

  @Test
  void a_broken_file_of_the_running_week_stops_nothing() throws IOException {
    Files.writeString(folder.resolve("this-week.json"), "{\"monday\":\"20");
    try (var usage = usage()) {
      usage.count(UsageEvent.PAGE);
      assertThat(usage.weeks().getFirst().count(UsageEvent.PAGE)).isEqualTo(1);
    }
  }

  @Test
  void waits_fall_in_buckets_that_double() {
    assertThat(UsageWeek.bucket(Duration.ofMillis(3))).isZero();
    assertThat(UsageWeek.bucket(Duration.ofMillis(100))).isZero();
    assertThat(UsageWeek.bucket(Duration.ofMillis(101))).isEqualTo(1);
    assertThat(UsageWeek.bucket(Duration.ofSeconds(1))).isEqualTo(4);
    assertThat(UsageWeek.bucket(Duration.ofDays(9))).isEqualTo(UsageWeek.BUCKETS - 1);
  }

  private Usage usage() {
    return new Usage(
        folder,
        new Clock() {
          @Override
          public ZoneId getZone() {
            return ZoneOffset.UTC;
          }

          @Override
          public Clock withZone(ZoneId zone) {
            return this;
          }

          @Override
          public Instant instant() {
            return now;
          }
        });
  }
}
