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
import dev.lore.bench.task.TaskFile;
import dev.lore.feedback.usage.UsageEvent;
import dev.lore.feedback.usage.UsageWeek;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
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
        .contains("searches that found nothing at most 10&nbsp;%: 25&nbsp;%, broken")
        .doesNotContain("<script", "src=", "http://", "https://");
    assertThat(new ReportPage(standing(0.62, 0.35)).html(false)).doesNotContain("asked &lt;script");
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
        .contains(
            "What fell\n- Finding the right place: 35.0 %, was 40.0 % (found, of what is there; toy)")
        .contains("What shipped\n- Ranks by words & meaning\n")
        .contains(
            "People read what is found: 62.0 %, wanted 70.0 %; but searches that found nothing at most 10 %: 25 %, broken")
        .contains("People who read: 5")
        .doesNotContain("script");
  }

  @Test
  void the_mail_tells_moves_of_the_week_and_not_of_chance() {
    double[] then = {0.4, 0.5, 0.4, 0.5, 0.4, 0.5};
    double[] better = {0.9, 1, 0.9, 1, 0.9, 1};
    double[] mixed = {1, 0.9, 0.1, 1, 0.1, 0.5};
    assertThat(Summary.ofWeek(weekly(then, better)).improved()).hasSize(1);
    assertThat(Summary.ofWeek(weekly(then, mixed)).improved()).isEmpty();
    assertThat(Summary.ofWeek(weekly(then, better)).headline())
        .isEqualTo("1 of 1 figures meet their goal; this week 1 improved and none fell.");
  }

  @Test
  void every_task_of_the_project_is_told_in_plain_words() throws IOException {
    var tasks = TaskFile.readAll(Path.of("bench/tasks")).tasks().values();
    assertThat(tasks)
        .isNotEmpty()
        .allSatisfy(
            task -> assertThat(PlainWords.of(task)).as(task.name()).isNotEqualTo(task.about()));
  }

  @Test
  void a_share_without_a_tolerance_moves_by_a_point_and_a_speed_never() {
    assertThat(movement("hit@5", 0.60, 0.608)).isEqualTo(Standing.Movement.SAME);
    assertThat(movement("hit@5", 0.60, 0.61)).isEqualTo(Standing.Movement.IMPROVED);
    assertThat(movement("right", 0.63, 0.60)).isEqualTo(Standing.Movement.FELL);
    assertThat(movement("seconds", 0.5, 0.9)).isEqualTo(Standing.Movement.SAME);
  }

  private static Standing.Movement movement(String metric, double before, double after) {
    var task =
        new Task(
            "toy",
            "retrieval",
            "a toy",
            new Task.Dataset("x", "", Task.Split.DEV, "none"),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(metric, new Task.Expectation(0.6, 0, true, false)),
            Task.Cost.SECONDS,
            new Task.Origin("toy.yaml", Map.of()));
    var run = run("r1", 1, Map.of(metric, Figure.exact(after)));
    return Judging.of(task, run, Map.of(metric, Figure.exact(before))).getFirst().movement();
  }

  @Test
  void metrics_are_named_in_words_and_told_in_their_units() {
    assertThat(MetricWords.words("page-hit@3")).isEqualTo("a right one is among the first 3");
    assertThat(MetricWords.words("hit@1")).isEqualTo("a right one comes first");
    assertThat(MetricWords.words("strange")).isEqualTo("strange");
    assertThat(MetricWords.value("wrong-first", 1, 0)).isEqualTo("100.0 %");
    assertThat(MetricWords.value("seconds", 0.5, 1)).isEqualTo("0.500 s");
    assertThat(MetricWords.value("errors", 3, 0)).isEqualTo("3");
  }

  @Test
  void a_goal_that_is_to_fall_is_reached_from_above() {
    var goal = new Goals.Goal("Nobody waits", "usage:found-nothing", 0.1, List.of());
    assertThat(standing(0.6, 0.4).reached(goal)).contains(0.4);
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

  /// A task with six examples that was run two weeks and a day ago.
  private static Standing weekly(double[] then, double[] now) {
    var examples = Map.of("then", examples(then), "now", examples(now));
    var runs = new ArrayList<RunRecord>();
    for (String id : List.of("then", "now")) {
      runs.add(run(id, id.equals("now") ? 1 : 14, examples.get(id).outcome().figures()));
    }
    return standing(runs, id -> RunDetails.of(examples.get(id).outcome()), Map.of());
  }

  private static Examples examples(double[] scores) {
    var examples = new Examples();
    for (int i = 0; i < scores.length; i++) {
      examples.score("q" + i, "ndcg", scores[i]);
    }
    return examples;
  }

  private static Standing standing(double ndcg, double recall) {
    var found =
        new Examples()
            .score("q1", "ndcg", 0.1)
            .score("q2", "ndcg", 1)
            .note("q1", "asked <script>, found nothing")
            .outcome();
    var run =
        run(
            "r1",
            1,
            Map.of(
                "ndcg", new Figure(ndcg, ndcg - 0.1, ndcg + 0.1), "recall", Figure.exact(recall)));
    return standing(
        List.of(run),
        id -> RunDetails.of(found),
        Map.of("ndcg", Figure.exact(0.6), "recall", Figure.exact(0.4)));
  }

  private static RunRecord run(String id, int daysAgo, Map<String, Figure> figures) {
    return new RunRecord(
        id,
        RunRecord.State.DONE,
        "toy",
        "retrieval",
        "",
        NOW.minus(Duration.ofDays(daysAgo)),
        "c0ffee",
        "7ree5",
        Map.of(),
        1,
        "",
        0,
        "2 cores",
        figures,
        "",
        1,
        1,
        1 << 20);
  }

  private static Standing standing(
      List<RunRecord> runs, Function<String, RunDetails> details, Map<String, Figure> accepted) {
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
    var baseline = new Baseline.Accepted("toy", "abc", NOW, "", "", accepted, Map.of());
    var guard = new Goals.Guard("usage:found-nothing", 0.1, null);
    var goal = new Goals.Goal("People read what is found", "task:toy/ndcg", 0.7, List.of(guard));
    var monday = LocalDate.of(2026, 11, 16);
    var counts = Map.of(UsageEvent.SEARCH, 8L, UsageEvent.SEARCH_EMPTY, 2L);
    return new Standing(
        Map.of("toy", task),
        runs,
        details,
        t -> baseline,
        Map.of(),
        List.of(
            new UsageWeek(monday, 5, 8, counts, List.of()),
            new UsageWeek(monday.plusWeeks(1), 1, 8, Map.of(), List.of())),
        new Goals("2026-Q4", List.of(goal)),
        List.of(new Change(NOW, "c0ffee", "Ranks by words & meaning")),
        NOW);
  }
}
