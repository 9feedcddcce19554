package dev.lore.app.web.label;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.label.LabelItem;
import dev.lore.bench.label.LabelSheet;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LabelServerTest {
  private static final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

  @TempDir Path folder;
  private LabelSheet sheet;
  private LabelServer server;

  @BeforeEach
  void start() throws IOException {
    var item = new LabelItem("q1", "Who has the <keys>?", "Tom has them.", "", Map.of());
    sheet =
        LabelSheet.create(
            folder,
            new LabelSheet.Plan("keys", "answers", "Well?", List.of("yes", "no"), 2, 1),
            List.of(item));
    server = new LabelServer(sheet, 0);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void two_label_and_a_referee_decides() throws Exception {
    assertThat(get("")).contains("Your name");
    assertThat(get("?as=ines"))
        .contains("Who has the &lt;keys&gt;?", "data-key=\"1\"", "data-key=\"2\"")
        .doesNotContain("hidden checks right");
    assertThat(post("as=ines&item=q1&label=yes")).contains("All done. Thank you.");
    assertThat(post("as=tom&item=q1&label=no")).contains("Decide disputes (1)");
    assertThat(get("referee?as=ada")).contains("Two did not agree", "ines: yes.", "tom: no.");
    assertThat(post("as=ada&referee=true&item=q1&label=yes")).contains("nothing to decide");
    assertThat(sheet.decided().values()).containsExactly("yes");
    post("as=ada&referee=true&undo=1");
    assertThat(sheet.disputed()).hasSize(1);
  }

  @Test
  void a_page_of_another_site_labels_nothing() throws Exception {
    var answer =
        http.send(
            form("as=ines&item=q1&label=yes").header("Sec-Fetch-Site", "cross-site").build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(sheet.done("ines")).isZero();
  }

  private String get(String path) throws Exception {
    return http.send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String post(String form) throws Exception {
    return http.send(
            form(form).header("Sec-Fetch-Site", "same-origin").build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private HttpRequest.Builder form(String form) {
    return HttpRequest.newBuilder(URI.create(server.address() + "label"))
        .header("Content-Type", "application/x-www-form-urlencoded")
        .POST(HttpRequest.BodyPublishers.ofString(form));
  }
}
