package dev.lore.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.ask.Answer;
import dev.lore.answer.ask.AskRequest;
import dev.lore.app.web.quality.LiveAnswers;
import dev.lore.app.web.quality.Measuring;
import dev.lore.bench.business.Goals;
import dev.lore.bench.live.LiveDay;
import dev.lore.bench.live.LiveLog;
import dev.lore.bench.live.LivePlan;
import dev.lore.bench.live.LiveRanking;
import dev.lore.bench.live.LiveSettings;
import dev.lore.bench.report.ReportPage;
import dev.lore.bench.report.Standing;
import dev.lore.bench.run.Baseline;
import dev.lore.bench.run.RunDetails;
import dev.lore.feedback.usage.Usage;
import dev.lore.feedback.usage.UsageEvent;
import dev.lore.index.Readers;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A challenger that finds nothing answers in the shadow of the one that readers get.
final class LiveAnswersTest {
  private static final HttpClient http = HttpClient.newHttpClient();
  private static final String QUESTION = "What is a feature flag?";

  @TempDir Path folder;

  @Test
  void readers_get_the_champions_answer_and_a_worse_challenger_is_seen_to_be_worse()
      throws Exception {
    var alone = page(new LiveSettings("meaning", "", 0, 0), "/ask?q=", false);
    var beside = page(new LiveSettings("meaning", "silent", 0, 0), "/ask?q=", true);
    assertThat(beside.answer()).isEqualTo(alone.answer());
    var standing = beside.report().standing();
    assertThat(standing.compared()).isEqualTo(1);
    assertThat(standing.overlap()).isZero();
    assertThat(standing.championOnly()).isEqualTo(1);
    assertThat(standing.challengerOnly()).isZero();
    assertThat(beside.quality())
        .contains("Answers beside a challenger", "“silent” beside “meaning”: 1 request")
        .contains("Only the champion found something for 1");
    assertThat(LiveDay.latest(folder, LivePlan.Part.ANSWERS, 9))
        .singleElement()
        .extracting(LiveDay::championOnly)
        .isEqualTo(1L);
  }

  @Test
  void programs_are_answered_through_the_same_way_and_counted() throws Exception {
    var beside = page(new LiveSettings("meaning", "silent", 0, 0), "/api/v1/ask?q=", true);
    assertThat(beside.report().standing().compared()).isEqualTo(1);
    assertThat(beside.answers()).isEqualTo(1);
  }

  @Test
  void readers_held_back_as_control_are_not_compared() throws Exception {
    var beside = page(new LiveSettings("meaning", "silent", 1, 0), "/ask?q=", true);
    assertThat(beside.report().standing().compared()).isZero();
    assertThat(beside.report().standing().control()).isEqualTo(1);
  }

  private record Seen(String answer, String quality, LiveRanking.Report report, long answers) {}

  private Seen page(LiveSettings settings, String path, boolean settle) throws Exception {
    var team = new SmallTeam(Files.createTempDirectory(folder, "team"));
    var knowledge = team.knowledge();
    var log = new LiveLog(folder, LivePlan.Part.ANSWERS, Clock.systemUTC());
    var ranking = new LiveRanking<String>(settings, log);
    Map<String, BiFunction<AskRequest, Readers, Answer>> engines =
        Map.of(
            "meaning",
            knowledge.answers()::ask,
            "silent",
            (request, readers) -> knowledge.answers().ask(AskRequest.of("?"), readers));
    try (var usage = new Usage(folder.resolve("usage"), Clock.systemUTC());
        var live = new LiveAnswers(settings, engines, ranking);
        var server =
            LoreServer.start(
                WebSettings.loopback(0),
                knowledge,
                new Measuring(
                    Optional.of(usage),
                    Optional.empty(),
                    Optional.of(live),
                    () -> Optional.of(report())))) {
      var answer = get(server, path + URLEncoder.encode(QUESTION, StandardCharsets.UTF_8)).body();
      if (settle) {
        assertThat(ranking.settle(30)).isTrue();
      }
      var quality = get(server, "/quality").body();
      var week = usage.weeks().getLast();
      return new Seen(
          answer.replaceAll("nonce-[^\"']*", ""),
          quality,
          live.report(),
          week.count(UsageEvent.ANSWER));
    } finally {
      team.close();
    }
  }

  private static ReportPage report() {
    return new ReportPage(
        new Standing(
            Map.of(),
            List.of(),
            id -> RunDetails.NONE,
            t -> new Baseline.Accepted("", "", Instant.EPOCH, "", "", Map.of(), Map.of()),
            Map.of(),
            List.of(),
            Goals.NONE,
            List.of(),
            Instant.now()));
  }

  private static HttpResponse<String> get(LoreServer server, String path) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer;
  }
}
