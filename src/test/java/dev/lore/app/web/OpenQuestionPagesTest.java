package dev.lore.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/// Questions that nobody could answer, from the ask box to the topic's page.
final class OpenQuestionPagesTest {
  private static final String QUESTION = "Which zeppelin does the canary release need?";
  private static final String TOPIC = "/topics/wiki:Canary_release";
  private static final String GUEST = "lore_view_as=guest";
  private final HttpClient http = HttpClient.newHttpClient();

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
  void what_the_owner_asked_in_vain_stands_in_the_list_and_on_the_topics_page() throws Exception {
    assertThat(get("/ask?q=" + encoded(QUESTION), "").body()).contains("Nothing found");

    assertThat(get("/questions", "").body()).contains(QUESTION).contains("you asked this");
    assertThat(get(TOPIC, "").body()).contains(QUESTION);
    assertThat(get("/api/v1/questions", "").body()).contains(QUESTION).contains("\"own\"");
    for (var path : new String[] {"/questions", TOPIC, "/api/v1/questions"}) {
      assertThat(get(path, GUEST).body()).doesNotContain("zeppelin");
    }
  }

  @Test
  void what_is_asked_through_other_eyes_is_not_noted() throws Exception {
    get("/ask?q=" + encoded(QUESTION), GUEST);
    assertThat(get("/questions", "").body()).doesNotContain("zeppelin");
  }

  @Test
  void a_kept_question_is_for_all_and_a_dropped_one_for_nobody() throws Exception {
    post("/decisions", Map.of("decision", "open-question", "question", QUESTION));
    assertThat(get(TOPIC, GUEST).body()).contains(QUESTION);
    assertThat(get("/", GUEST).body()).contains("/questions");

    assertThat(post("/questions/drop", Map.of("question", QUESTION)).statusCode()).isEqualTo(303);
    assertThat(get("/questions", "").body()).doesNotContain("zeppelin");
    assertThat(team.knowledge().decisions().all()).isEmpty();
  }

  @Test
  void only_the_owner_drops_questions() throws Exception {
    post("/decisions", Map.of("decision", "open-question", "question", QUESTION));
    var refused =
        http.send(
            request("/questions/drop")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", GUEST)
                .POST(BodyPublishers.ofString("question=" + encoded(QUESTION)))
                .build(),
            BodyHandlers.ofString());
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(get("/questions", GUEST).body()).contains(QUESTION);
  }

  @Test
  void pinning_a_passage_closes_a_question() throws Exception {
    post("/decisions", Map.of("decision", "open-question", "question", QUESTION));
    post(
        "/decisions",
        Map.of(
            "decision", "pin-answer",
            "question", QUESTION,
            "document", "file:handbook",
            "start", "24",
            "end", "60"));
    assertThat(get("/questions", GUEST).body()).doesNotContain("zeppelin");
    assertThat(get(TOPIC, GUEST).body()).doesNotContain("zeppelin");
  }

  private HttpResponse<String> post(String path, Map<String, String> form)
      throws IOException, InterruptedException {
    var body =
        form.entrySet().stream()
            .map(e -> e.getKey() + "=" + encoded(e.getValue()))
            .collect(Collectors.joining("&"));
    return http.send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(String path, String cookie)
      throws IOException, InterruptedException {
    return http.send(request(path).header("Cookie", cookie).build(), BodyHandlers.ofString());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path));
  }
}
