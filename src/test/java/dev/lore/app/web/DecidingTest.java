package dev.lore.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forms and calls that decide, and who may send them.
final class DecidingTest {
  private static final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;
  private SmallTeam team;
  private LoreServer server;

  @BeforeEach
  void start() {
    team = new SmallTeam(folder);
    server = LoreServer.start(WebSettings.loopback(0), team.knowledge());
  }

  @AfterEach
  void stop() {
    server.close();
    team.close();
  }

  @Test
  void a_form_keeps_a_decision_leads_back_and_offers_to_undo_it() throws Exception {
    var kept =
        post(
            "/decisions",
            Map.of(
                "decision", "rename-topic",
                "topic", "team:flagd",
                "name", "The flag daemon",
                "back", "/topics/team:flagd"));

    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(kept.headers().firstValue("Location")).contains("/topics/team:flagd");
    var cookie = kept.headers().firstValue("Set-Cookie").orElseThrow();
    var next = get("/review", cookie.substring(0, cookie.indexOf(';')));
    assertThat(next.body())
        .contains("Decided: “flagd” is shown as “The flag daemon”.")
        .contains("/decisions/undo");
    var number = cookie.substring(cookie.indexOf('=') + 1, cookie.indexOf(';'));
    assertThat(post("/decisions/undo", Map.of("number", number)).statusCode()).isEqualTo(303);
    assertThat(get("/review", "").body()).doesNotContain("The flag daemon");
  }

  @Test
  void nobody_decides_through_the_eyes_of_somebody_else_or_from_another_site() throws Exception {
    var form = Map.of("decision", "hide-topic", "topic", "team:flagd");
    var request = request("/decisions").POST(BodyPublishers.ofString(encoded(form)));
    var asGuest = request.copy().header("Cookie", "lore_view_as=guest");
    var fromElsewhere = request.copy().header("Sec-Fetch-Site", "cross-site");

    for (var refused : new HttpRequest.Builder[] {asGuest, fromElsewhere}) {
      refused.header("Content-Type", "application/x-www-form-urlencoded");
      assertThat(http.send(refused.build(), BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }
    assertThat(get("/review", "lore_view_as=guest").statusCode()).isEqualTo(403);
    assertThat(get("/topics/team:flagd", "lore_view_as=guest").body()).doesNotContain("/decisions");
    assertThat(team.knowledge().decisions().all()).isEmpty();
  }

  @Test
  void tells_what_is_wrong_with_a_form() throws Exception {
    assertThat(post("/decisions", Map.of("decision", "merge-topics", "topic", "team:flagd")).body())
        .contains("“into” is missing");
    var unknown =
        Map.of("decision", "merge-topics", "topic", "team:flagd", "into", "<b>nothing</b>");
    assertThat(post("/decisions", unknown).body())
        .contains("No topic is called “&lt;b&gt;nothing&lt;/b&gt;”");
    var itself = Map.of("decision", "merge-topics", "topic", "team:flagd", "into", "flagd");
    assertThat(post("/decisions", itself).body()).contains("one topic already");
  }

  @Test
  void a_program_decides_and_undoes_as_the_api_says() throws Exception {
    var body = "{\"decision\":\"hide-person\",\"person\":\"Tom Okafor\"}";
    var kept =
        http.send(
            request("/api/v1/decisions").POST(BodyPublishers.ofString(body)).build(),
            BodyHandlers.ofString());

    assertThat(kept.statusCode()).isEqualTo(201);
    var decision = new ObjectMapper().readTree(kept.body());
    assertThat(decision.get("text").asText())
        .isEqualTo("Tom Okafor is left out of lists of people");
    var path = "/api/v1/decisions/" + decision.get("number").asLong();
    assertThat(delete(path)).isEqualTo(204);
    assertThat(delete(path)).isEqualTo(404);
  }

  private int delete(String path) throws Exception {
    return http.send(request(path).DELETE().build(), BodyHandlers.ofString()).statusCode();
  }

  private HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
    return http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(form)))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return http.send(request(path).header("Cookie", cookie).build(), BodyHandlers.ofString());
  }

  private static String encoded(Map<String, String> form) {
    return form.entrySet().stream()
        .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }
}
