package dev.lore.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PagesTest {
  private static final String FLAG = "/topics/wiki:Feature_toggle";
  private static final String SECRET = "Blackbird";
  private static SmallTeam team;
  private static LoreServer server;
  private static final HttpClient http = HttpClient.newHttpClient();

  @BeforeAll
  static void start(@TempDir Path folder) {
    team = new SmallTeam(folder);
    server = LoreServer.start(WebSettings.loopback(0), team.knowledge());
  }

  @AfterAll
  static void stop() {
    server.close();
    team.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        FLAG,
        "/cards/wiki:Feature_toggle",
        "/topics",
        "/topics?letter=F",
        "/people",
        "/people/slack:T1~2Fmara",
        "/search?q=flag",
        "/search",
        "/search?q=",
        "/ask?q=Who+cleans+up+the+feature+flag?",
        "/ask?q=What+is+Xanadu?",
        "/ask?answer=1&q=",
        "/view-as",
        "/search?topic=wiki:Feature_toggle&author=slack:T1~2Fmara&from=2026-06-01&kind=-mail",
        "/passages/slack:T1~2FC1~2F2~230",
        "/conversations/slack:T1~2FC1~2Ft3",
        "/documents/file:handbook",
        "/documents/file:handbook?at=30",
        "/sources",
        "/privacy",
        "/suggest?q=fl"
      })
  void shows(String path) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'none'")
        .doesNotContain("unsafe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/topics/wiki:Nothing",
        "/topics/a~2",
        "/people/slack:T1~2Fnobody",
        "/passages/x~230",
        "/conversations/x",
        "/documents/x",
        "/cards/x",
        "/assets/none.css",
        "/nowhere"
      })
  void says_politely_that_there_is_nothing(String path) throws Exception {
    var answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("or it is not yours to read").doesNotContain("Exception");
  }

  @Test
  void escapes_what_people_write() throws Exception {
    var answer = get("/search?q=canary+%22boo%22");

    assertThat(answer.body())
        .contains("&lt;script&gt;alert('<mark>boo</mark>')")
        .doesNotContain("<script>alert");
    assertThat(get("/search?q=%3Cscript%3Ealert(1)%3C/script%3E").body())
        .doesNotContain("<script>alert");
  }

  @Test
  void leads_no_address_of_a_message_to_a_script() throws Exception {
    assertThat(get("/conversations/slack:T1~2FC1~2Ft3").body())
        .contains("href=\"https://flags.example/list?a=1&amp;b=2\"");
  }

  @Test
  void shows_a_closed_channel_to_its_members_and_the_owner() throws Exception {
    for (var viewer : new String[] {"", "slack:T1~2Fpriya"}) {
      assertThat(getAs(viewer, "/topics/team:blackbird").statusCode()).isEqualTo(200);
      assertThat(getAs(viewer, "/search?q=blackbird").body()).contains("2 passages");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"slack:T1~2Fmara", "guest", "slack:T1~2Fgone", "~"})
  void hides_a_closed_channel_from_everybody_else(String viewer) throws Exception {
    var paths =
        Stream.of(
            "/",
            "/topics",
            "/topics?letter=B",
            "/search?q=offer+friday",
            "/search",
            "/people",
            "/people/slack:T1~2Fpriya",
            "/suggest?q=bl",
            "/search?channel=slack:T1~2FG1",
            "/search?channel=-slack:T1~2FG1",
            "/search?topic=team:blackbird");
    for (var path : paths.toList()) {
      assertThat(getAs(viewer, path).body()).as(path).doesNotContain(SECRET, "offer-blackbird");
    }
    for (var path :
        Stream.of(
                "/topics/team:blackbird",
                "/cards/team:blackbird",
                "/passages/slack:T1~2FG1~2F51~230",
                "/conversations/slack:T1~2FG1~2Fs1",
                "/documents/slack:T1~2FG1~2F51")
            .toList()) {
      assertThat(getAs(viewer, path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void names_what_was_left_out_to_whoever_may_read_it() throws Exception {
    assertThat(get("/search?channel=-slack:T1~2FG1").body()).contains("#offer-blackbird");
  }

  @Test
  void tells_the_owner_alone_what_was_masked_and_what_could_not_be() throws Exception {
    assertThat(getAs("slack:T1~2Fmara", "/privacy").statusCode()).isEqualTo(403);
    assertThat(get("/privacy").body())
        .contains("PHONE_NUMBER", "channel", "/search?source=slack:T1", "small-team.zip")
        .contains("not kept, because it could not be scrubbed");
  }

  @Test
  void keeps_the_sources_to_the_owner() throws Exception {
    assertThat(getAs("slack:T1~2Fmara", "/sources").statusCode()).isEqualTo(403);
    assertThat(get("/sources").body()).contains("2 malformed", "message 17");
  }

  @Test
  void changes_nothing_for_a_page_of_another_site() throws Exception {
    var request =
        HttpRequest.newBuilder(uri("/view-as"))
            .header("Origin", "http://evil.example")
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString("person=guest"));

    var answer = http.send(request.build(), BodyHandlers.ofString());

    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void leads_back_to_its_own_pages_only() throws Exception {
    for (var back : new String[] {"https://evil.example/", "//evil.example", "/\\evil.example"}) {
      var form = "person=guest&back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
      var request =
          HttpRequest.newBuilder(uri("/view-as"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(HttpRequest.BodyPublishers.ofString(form));

      var answer = http.send(request.build(), BodyHandlers.ofString());

      assertThat(answer.statusCode()).isEqualTo(303);
      assertThat(answer.headers().firstValue("Location")).contains("/");
      assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
          .contains("HttpOnly", "SameSite=Strict");
    }
  }

  @Test
  void answers_to_no_name_but_its_own() throws Exception {
    try (var socket = new Socket("127.0.0.1", server.port())) {
      socket
          .getOutputStream()
          .write(
              "GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

      assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("passages");
    }
  }

  @Test
  void sends_an_asset_once() throws Exception {
    var first = get("/assets/lore.css");
    var tag = first.headers().firstValue("ETag").orElseThrow();
    var again =
        HttpRequest.newBuilder(uri("/assets/lore.css")).header("If-None-Match", tag).build();

    assertThat(http.send(again, BodyHandlers.ofString()).statusCode()).isEqualTo(304);
  }

  @Test
  void packs_pages_and_assets() throws Exception {
    for (var path : new String[] {FLAG, "/assets/lore.css"}) {
      var request = HttpRequest.newBuilder(uri(path)).header("Accept-Encoding", "gzip").build();

      var answer = http.send(request, BodyHandlers.ofByteArray());

      assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
    }
  }

  private static URI uri(String path) {
    return URI.create("http://localhost:" + server.port() + path);
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> getAs(String viewer, String path)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(uri(path));
    if (!viewer.isEmpty()) {
      request.header("Cookie", "lore_view_as=" + viewer);
    }
    return http.send(request.build(), BodyHandlers.ofString());
  }
}
