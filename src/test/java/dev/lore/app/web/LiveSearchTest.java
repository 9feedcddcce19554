package dev.lore.app.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.answer.SearchPage;
import dev.lore.answer.SearchRequest;
import dev.lore.app.web.quality.LiveSearch;
import dev.lore.app.web.quality.Measuring;
import dev.lore.bench.live.LiveLog;
import dev.lore.bench.live.LivePlan;
import dev.lore.bench.live.LiveRanking;
import dev.lore.bench.live.LiveSettings;
import dev.lore.feedback.usage.Usage;
import dev.lore.index.Readers;
import dev.lore.model.PassageId;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two ways to search on the requests of a real server: one finds, the other finds nothing.
final class LiveSearchTest {
  private static final HttpClient http = HttpClient.newHttpClient();
  private static final Pattern PASSAGE = Pattern.compile("href=\"(/passages/[^\"?#]+)");

  @TempDir Path folder;

  @Test
  void readers_see_the_champion_while_the_challenger_is_compared() throws Exception {
    var report = run(new LiveSettings("meaning", "backwards", 0, 0), "flag", false);
    assertThat(report.standing().compared()).isEqualTo(1);
    assertThat(report.standing().overlap()).isLessThan(1);
    assertThat(report.standing().queries()).isEmpty();
  }

  @Test
  void what_is_opened_of_both_in_turn_decides() throws Exception {
    var report = run(new LiveSettings("meaning", "backwards", 0, 1), "flag", true);
    var standing = report.standing();
    assertThat(standing.compared()).isZero();
    assertThat(standing.championWins() + standing.challengerWins() + standing.ties()).isEqualTo(1);
  }

  private LiveRanking.Report run(LiveSettings settings, String query, boolean open)
      throws Exception {
    var team = new SmallTeam(folder);
    var knowledge = team.knowledge();
    var ranking =
        new LiveRanking<PassageId>(
            settings, new LiveLog(folder, LivePlan.Part.SEARCH, Clock.systemUTC()));
    Map<String, BiFunction<SearchRequest, Readers, SearchPage>> engines =
        Map.of(
            "meaning",
            knowledge.search()::search,
            "backwards",
            (request, readers) -> {
              var page = knowledge.search().search(request, readers);
              return new SearchPage(
                  page.request(),
                  page.total(),
                  page.relaxed(),
                  page.hits().reversed(),
                  page.alike(),
                  page.facets(),
                  page.suggestions());
            });
    try (var usage = new Usage(folder.resolve("usage"), Clock.systemUTC());
        var live = new LiveSearch(settings, engines, ranking);
        var server =
            LoreServer.start(
                WebSettings.loopback(0),
                knowledge,
                new Measuring(
                    Optional.of(usage), Optional.of(live), Optional.empty(), Optional::empty))) {
      var page = get(server, "/search?q=" + query);
      assertThat(page.statusCode()).isEqualTo(200);
      if (open) {
        var link = PASSAGE.matcher(page.body());
        assertThat(link.find()).isTrue();
        assertThat(get(server, link.group(1)).statusCode()).isEqualTo(200);
        get(server, "/search?q=" + query);
      }
      assertThat(ranking.settle(30)).isTrue();
      return live.report();
    } finally {
      team.close();
    }
  }

  private static HttpResponse<String> get(LoreServer server, String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }
}
