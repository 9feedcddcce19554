package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.SearchRequest;
import dev.lore.app.web.LoreServer;
import dev.lore.app.web.WebSettings;
import dev.lore.app.web.show.Knowledge;
import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.app.wiring.OpenLore;
import dev.lore.index.IndexSnapshot.Order;
import dev.lore.index.PassageFilter;
import dev.lore.index.Readers;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program reads marked values, and then every byte that it wrote, logged or served is
/// searched for them.
final class CanaryTest {
  private static final Pattern HREF = Pattern.compile("href=\"(/[^\"#]*)");
  private static final int MOST_PAGES = 300;

  private final Map<String, List<String>> leaks = new TreeMap<>();

  @Test
  void no_marked_value_is_kept_logged_or_served(@TempDir Path folder) throws Exception {
    var input = CanaryInput.writeTo(folder.resolve("input"));
    var data = folder.resolve("kb");
    var logged = new ByteArrayOutputStream();
    var out = System.out;
    var err = System.err;
    var captured = new PrintStream(logged, true, StandardCharsets.UTF_8);
    System.setOut(captured);
    System.setErr(captured);
    try (var lore = new LocalKnowledge(folder.resolve("home")).open(data, "a test")) {
      var report = lore.ingest(input, IngestOptions.DEFAULT, Progress.SILENT);
      look("the report of the run", report.toString());
      lookAtArchive(lore);
      lookAtIndex(lore);
      lookAtPages(lore);
      assertThat(lore.archive().documentCount()).isGreaterThanOrEqualTo(19);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    look("the log", logged.toString(StandardCharsets.UTF_8));
    lookAtFiles(data);
    assertThat(leaks).isEmpty();
  }

  private void lookAtArchive(OpenLore lore) {
    lore.archive().forEachDocument(d -> look("document " + d.place(), d.toString()));
    lore.archive().accounts().forEach(a -> look("account", a.toString()));
    lore.archive().channels().forEach(c -> look("channel", c.toString()));
    lore.archive().sources().forEach(s -> look("source", s.toString()));
  }

  private void lookAtIndex(OpenLore lore) {
    for (var words : Canaries.searches()) {
      var request =
          new SearchRequest(
              '"' + words + '"', PassageFilter.ANY, Set.of(), Set.of(), Order.NEWEST, 0, 10);
      if (lore.search().search(request, new Readers.All()).total() > 0) {
        leaks.put("search for " + words, List.of("found"));
      }
    }
  }

  private void lookAtPages(OpenLore lore) throws IOException, InterruptedException {
    var knowledge =
        new Knowledge(
            lore.archive(),
            lore.names(),
            lore.topics(),
            lore.people(),
            lore.search(),
            lore.answers(),
            lore.facts(),
            lore.openQuestions(),
            lore.completions(),
            lore.conversations(),
            lore.questions(),
            lore.typed(),
            lore.decisions(),
            lore.suggestions(),
            lore::readers);
    try (var server = LoreServer.start(WebSettings.loopback(0), knowledge);
        var client = HttpClient.newHttpClient()) {
      var waiting =
          new ArrayDeque<>(
              List.of("/", "/topics", "/people", "/sources", "/search?q=nesting+plan"));
      var seen = new LinkedHashSet<>(waiting);
      while (!waiting.isEmpty() && seen.size() < MOST_PAGES) {
        var path = waiting.poll();
        var page = fetch(client, server, path);
        look("page " + path, page);
        look("answer " + path, fetch(client, server, "/api/v1" + path));
        HREF.matcher(page)
            .results()
            .map(m -> m.group(1).replace("&amp;", "&"))
            .filter(p -> !p.startsWith("/assets/") && seen.add(p))
            .forEach(waiting::add);
      }
      assertThat(seen).anyMatch(p -> p.startsWith("/documents/"));
      // what people type must not come back either, nor stay anywhere
      for (var words : List.of(Canaries.ALL, Canaries.MAIL, Canaries.base64(Canaries.MAIL))) {
        var typed = "?q=" + Canaries.percent("nesting " + words);
        for (var path : List.of("/search", "/ask", "/suggest", "/api/v1/search")) {
          look("typed into " + path, fetch(client, server, path + typed));
        }
      }
    }
  }

  private static String fetch(HttpClient client, LoreServer server, String path)
      throws IOException, InterruptedException {
    var address = URI.create(server.address()).resolve(path);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString()).body();
  }

  private void lookAtFiles(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.toList()) {
        look("name of " + file.getFileName(), folder.relativize(file).toString());
        if (Files.isRegularFile(file)) {
          var found = Canaries.in(Files.readAllBytes(file));
          if (!found.isEmpty()) {
            leaks.put("file " + folder.relativize(file), found);
          }
        }
      }
    }
  }

  private void look(String where, String text) {
    var found = Canaries.in(text);
    if (!found.isEmpty()) {
      leaks.put(where + ": " + shortened(text), found);
    }
  }

  private static String shortened(String text) {
    return text.length() <= 1500 ? text : text.substring(0, 1500) + "...";
  }
}
