package dev.lore.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.PersonId;
import dev.lore.model.Viewer;
import dev.lore.scrub.PolicyScrubber;
import dev.lore.scrub.policy.Policy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QueryLogTest {
  private static final Clock MAY = clock("2026-05-04T09:00:00Z");

  @TempDir Path folder;
  private final PolicyScrubber scrubber = new PolicyScrubber(Policy.KEEP_COLLEAGUES, new byte[32]);

  @Test
  void what_nine_people_ask_is_never_seen_however_often_they_ask() throws IOException {
    var typed = typed(MAY);
    for (int round = 0; round < 50; round++) {
      ask(typed, 1, 9, "who owns the tide table?");
    }
    assertThat(typed.trends(100)).isEmpty();
    assertThat(filesWith("tide")).isZero();
  }

  @Test
  void what_ten_people_ask_is_a_trend_in_any_writing() {
    var typed = typed(MAY);
    ask(typed, 1, 5, "Who owns  the tide table?");
    ask(typed, 6, 9, "who owns the tide table?");
    assertThat(typed.trends(100)).isEmpty();
    // two of them may have the same digest, so that somebody else has to ask
    ask(typed, 10, 12, "who owns the tide table?");
    assertThat(typed.trends(100)).containsExactly("who owns the tide table?");
  }

  @Test
  void nothing_on_the_disk_tells_who_asked() throws IOException {
    var typed = typed(MAY);
    ask(typed, 1, 20, "release date");
    ask(typed, 1, 3, "am I about to be fired");
    assertThat(Files.readAllLines(folder.resolve("queries")))
        .containsExactly("2026-05\trelease date");
    assertThat(filesWith("fired")).isZero();
    assertThat(typed(MAY).trends(10)).containsExactly("release date");
  }

  @Test
  void nine_of_one_month_and_nine_of_the_next_are_no_eighteen() {
    var file = folder.resolve("queries");
    var clock = new MovedClock(MAY);
    var typed = new TypedQuestions(() -> scrubber, new QueryLog(file, 10, clock));
    ask(typed, 1, 9, "parking permit");
    clock.now = Instant.parse("2026-06-01T09:00:00Z");
    ask(typed, 20, 28, "parking permit");
    assertThat(typed.trends(10)).isEmpty();
  }

  @Test
  void old_trends_go() {
    ask(typed(MAY), 1, 20, "parking permit");
    assertThat(typed(clock("2026-07-31T00:00:00Z")).trends(10)).hasSize(1);
    var later = new MovedClock(clock("2026-07-31T00:00:00Z"));
    var typed =
        new TypedQuestions(() -> scrubber, new QueryLog(folder.resolve("queries"), 10, later));
    later.now = Instant.parse("2026-08-01T00:00:00Z");
    assertThat(typed.trends(10)).isEmpty();
  }

  @Test
  void questions_with_private_values_are_not_counted() throws IOException {
    var typed = typed(MAY);
    ask(typed, 1, 30, "who wrote to ada@initech.com");
    assertThat(typed.trends(10)).isEmpty();
    assertThat(filesWith("initech")).isZero();
  }

  @Test
  void one_owner_and_guests_make_no_trend() {
    var typed = typed(MAY);
    for (int i = 0; i < 30; i++) {
      typed.note(new Viewer.Owner(), "salaries");
      typed.note(new Viewer.Guest(), "salaries");
    }
    assertThat(typed.trends(10)).isEmpty();
  }

  @Test
  void forgetting_takes_questions_from_the_disk() throws IOException {
    var typed = typed(MAY);
    ask(typed, 1, 20, "zenobia quillfeather");
    typed.forget(question -> question.contains("quillfeather"));
    assertThat(typed.trends(10)).isEmpty();
    assertThat(filesWith("quillfeather")).isZero();
  }

  private TypedQuestions typed(Clock clock) {
    return new TypedQuestions(() -> scrubber, new QueryLog(folder.resolve("queries"), 10, clock));
  }

  private static void ask(TypedQuestions typed, int from, int to, String question) {
    for (int person = from; person <= to; person++) {
      typed.note(new Viewer.Member(new PersonId("slack:T1/U" + person), Set.of()), question);
    }
  }

  private long filesWith(String word) throws IOException {
    try (var files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> {
            try {
              return Files.readString(file).contains(word);
            } catch (IOException e) {
              throw new java.io.UncheckedIOException(e);
            }
          })
          .count();
    }
  }

  private static Clock clock(String instant) {
    return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
  }

  /// Time that a test moves.
  private static final class MovedClock extends Clock {
    private Instant now;

    MovedClock(Clock start) {
      now = start.instant();
    }

    @Override
    public java.time.ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
