package dev.lore.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lore.bench.Examples;
import dev.lore.bench.business.Change;
import dev.lore.bench.business.Goals;
import dev.lore.bench.metric.Figure;
import dev.lore.bench.run.Baseline;
import dev.lore.bench.run.RunDetails;
import dev.lore.bench.run.RunRecord;
import dev.lore.bench.task.Task;
import dev.lore.feedback.usage.UsageEvent;
import dev.lore.feedback.usage.UsageWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ReportTest {
  private static final Instant NOW = Instant.parse("2026-11-25T12:00:00Z");

  @Test
  void tells_what_improved_what_fell_and_what_is_next() {
    var summary = Summary.of(standing(0.62, 0.35));
    assertThat(summary.headline())
        .isEqualTo(
            "1 of 2 figures meet their goal; since they were last accepted 1 improved and 1 fell.");
    assertThat(summary.improved()).extracting(Standing.Judged::metric).containsExactly("ndcg");
    assertThat(summary.fell()).extracting(Standing.Judged::metric).containsExactly("recall");
    assertThat(summary.next()).extracting(Standing.Judged::metric).containsExactly("recall");
  }

  @Test
  void a_move_within_the_tolerance_is_no_news() {
    var summary = Summary.of(standing(0.605, 0.395));
    assertThat(summary.improved()).isEmpty();
    assertThat(summary.fell()).isEmpty();
  }

  @Test
  void the_page_holds_everything_itself_and_escapes_what_it_quotes() {
    var html = new ReportPage(standing(0.62, 0.35)).html(true);
    assertThat(html)
        .contains("What shipped", "Ranks by words &amp; meaning", "Goals of 2026-Q4")
        .contains("Not there yet: linking, phrases, ", "digest (Lore sends no digest yet)")
        .doesNotContain("threads, privacy, retrieval")
        .contains("asked &lt;script&gt;, found nothing")
        .contains("searches that found nothing at most 10 %: 25 %, broken")
        .doesNotContain("<script", "src=", "http://", "https://");
    assertThat(new ReportPage(standing(0.62, 0.35)).html(false)).doesNotContain("found nothing<");
  }

  @Test
  void the_mail_says_it_in_plain_words_and_quotes_no_example() {
    var eml = new StatusMail(standing(0.62, 0.35)).eml("lore@ferry.example", "ines@ferry.example");
    assertThat(eml)
        .contains("To: <ines@ferry.example>\r\n")
        .contains("Subject: Lore in the week to 2026-11-25: 1 figure fell\r\n")
        .contains("multipart/alternative");
    var parts = eml.split("base64\r\n\r\n", -1);
    var text = new String(Base64.getMimeDecoder().decode(parts[1].split("--=", 2)[0]));
    assertThat(text)
        .contains("What fell\n- Finding the right place: 35.0 %, was 40.0 % (recall of toy)")
        .contains("People read what is found: 0.620, wanted 0.700; 1 guard is broken")
        .contains("People who read: 5")
        .doesNotContain("script");
  }

  @Test
  void a_header_cannot_be_broken_out_of() {
    var mail = new StatusMail(standing(0.6, 0.4));
    assertThatThrownBy(() -> mail.eml("a@b.example", "x@y.example\r\nBcc: z@y.example"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_running_week_counts_only_where_there_is_no_other() {
    assertThat(standing(0.6, 0.4).now("usage:readers")).contains(5.0);
    assertThat(standing(0.6, 0.4).now("usage:reader-share")).contains(0.625);
  }

  private static Standing standing(double ndcg, double recall) {
    var task =
        new Task(
            "toy",
            "retrieval",
            "a toy",
            new Task.Dataset("x", "", Task.Split.DEV, "none"),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(
                "ndcg", new Task.Expectation(0.6, 0.01, true, true),
                "recall", new Task.Expectation(0.5, 0.01, true, false)),
            Task.Cost.SECONDS,
            new Task.Origin("toy.yaml", Map.of()));
    var found =
        new Examples()
            .score("q1", "ndcg", 0.1)
            .score("q2", "ndcg", 1)
            .note("q1", "asked <script>, found nothing")
            .outcome();
    var run =
        new RunRecord(
            "r1",
            RunRecord.State.DONE,
            "toy",
            "retrieval",
            "",
            NOW.minus(Duration.ofDays(1)),
            "c0ffee",
            "7ree5",
            Map.of(),
            1,
            "",
            0,
            "2 cores",
            Map.of(
                "ndcg", new Figure(ndcg, ndcg - 0.1, ndcg + 0.1), "recall", Figure.exact(recall)),
            "",
            1,
            1,
            1 << 20);
    var accepted =
        new Baseline.Accepted(
            "toy",
            "abc",
            NOW,
            "",
            "",
            Map.of("ndcg", Figure.exact(0.6), "recall", Figure.exact(0.4)),
            Map.of());
    var guard = new Goals.Guard("usage:found-nothing", 0.1, null);
    var goal = new Goals.Goal("People read what is found", "task:toy/ndcg", 0.7, List.of(guard));
    var monday = LocalDate.of(2026, 11, 16);
    var counts = Map.of(UsageEvent.SEARCH, 8L, UsageEvent.SEARCH_EMPTY, 2L);
    return new Standing(
        Map.of("toy", task),
        List.of(run),
        id -> RunDetails.of(found),
        t -> accepted,
        Map.of(),
        List.of(
            new UsageWeek(monday, 5, 8, counts, List.of()),
            new UsageWeek(monday.plusWeeks(1), 1, 8, Map.of(), List.of())),
        new Goals("2026-Q4", List.of(goal)),
        List.of(new Change(NOW, "c0ffee", "Ranks by words & meaning")),
        NOW);
  }
}
