package dev.lore.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.web.quality.Measuring;
import dev.lore.bench.business.Goals;
import dev.lore.bench.report.ReportPage;
import dev.lore.bench.report.Standing;
import dev.lore.bench.run.Baseline;
import dev.lore.bench.run.RunDetails;
import dev.lore.feedback.usage.Usage;
import dev.lore.feedback.usage.UsageEvent;
import dev.lore.feedback.usage.UsageWeek;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The server counts its use and shows its owner where things stand.
final class QualityTest {
  private static final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;
  private SmallTeam team;
  private LoreServer server;
  private Usage usage;

  @BeforeEach
  void start() {
    team = new SmallTeam(folder);
    usage = new Usage(folder.resolve("usage"), Clock.systemUTC());
    server =
        LoreServer.start(
            WebSettings.loopback(0),
            team.knowledge(),
            new Measuring(
                Optional.of(usage),
                Optional.empty(),
                Optional.empty(),
                () -> Optional.of(report())));
  }

  private ReportPage report() {
    return new ReportPage(
        new Standing(
            Map.of(),
            List.of(),
            id -> RunDetails.NONE,
            t -> new Baseline.Accepted("", "", Instant.EPOCH, "", "", Map.of(), Map.of()),
            Map.of(),
            usage.weeks(),
            Goals.NONE,
            List.of(),
            Instant.now()));
  }

  @AfterEach
  void stop() {
    server.close();
    team.close();
    usage.close();
  }

  @Test
  void searches_pages_and_decisions_are_counted_but_not_what_was_typed() throws Exception {
    get("/search?q=flag", "a");
    get("/search?q=zxqv", "a");
    get("/topics", "b");
    get("/assets/lore.css", "c");
    get("/topics/wiki:Nothing_at_all", "d");
    post("/decisions", "decision=rename-topic&topic=team%3Aflagd&name=The+flag+daemon");
    var week = usage.weeks().getLast();
    assertThat(count(week, UsageEvent.SEARCH)).isEqualTo(2);
    assertThat(count(week, UsageEvent.SEARCH_EMPTY)).isEqualTo(1);
    assertThat(count(week, UsageEvent.PAGE)).isEqualTo(3);
    assertThat(count(week, UsageEvent.TOPIC_CONFIRMED)).isEqualTo(1);
    assertThat(week.readers()).isEqualTo(2);
    http.send(
        request("/api/v1/decisions")
            .header("Content-Type", "application/json")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    "{\"decision\":\"hide-topic\",\"topic\":\"wiki:Canary_release\"}"))
            .build(),
        HttpResponse.BodyHandlers.ofString());
    get("/api/v1/ask?q=What+is+a+feature+flag%3F", "a");
    get("/api/v1/complete?q=fl", "a");
    week = usage.weeks().getLast();
    assertThat(count(week, UsageEvent.TOPIC_CONFIRMED)).isEqualTo(2);
    assertThat(count(week, UsageEvent.QUESTION)).isEqualTo(1);
    assertThat(count(week, UsageEvent.ANSWER)).isEqualTo(1);
    assertThat(week.medianWaitSeconds()).isPositive();
    assertThat(count(week, UsageEvent.PAGE)).isEqualTo(4);
    usage.close();
    assertThat(folder.resolve("usage/this-week.json"))
        .content()
        .doesNotContain("flag", "zxqv", "127.0.0.1");
  }

  private static long count(UsageWeek week, UsageEvent event) {
    return week.count(event);
  }

  @Test
  void the_owner_sees_where_things_stand_and_nobody_else() throws Exception {
    get("/search?q=flag", "a");
    var page = get("/quality", "a");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Quality</h1>", "People who read", "Not there yet: ");
    var alone = get("/quality/report", "a");
    assertThat(alone.headers().firstValue("Content-Disposition").orElse("")).contains("attachment");
    assertThat(alone.body()).startsWith("<!doctype html>").contains("<style>");
    var guest =
        http.send(
            request("/quality").header("Cookie", "lore_view_as=guest").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(guest.statusCode()).isEqualTo(403);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(server.address()).resolve(path));
  }

  private HttpResponse<String> get(String path, String agent) throws Exception {
    return http.send(
        request(path).header("User-Agent", agent).build(), HttpResponse.BodyHandlers.ofString());
  }

  private void post(String path, String form) throws Exception {
    http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", "same-origin")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
