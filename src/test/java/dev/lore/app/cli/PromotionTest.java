package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.web.LoreServer;
import dev.lore.app.web.WebSettings;
import dev.lore.app.web.quality.LiveAnswers;
import dev.lore.app.web.quality.LiveSearch;
import dev.lore.app.web.quality.Measuring;
import dev.lore.app.wiring.Challengers;
import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.bench.live.LiveLog;
import dev.lore.bench.live.LivePlan;
import dev.lore.bench.live.LiveRanking;
import dev.lore.bench.report.ReportPage;
import dev.lore.bench.report.Standing;
import dev.lore.bench.task.DataDigest;
import dev.lore.feedback.usage.Usage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole way of a challenger, on the example company's documents: the weights that the ranker
/// had before are tried in the shadow and in turn on what scripted readers ask, and take over
/// through the gate; weights that turn the order around do not.
@Tag("slow")
final class PromotionTest {
  private static final HttpClient http = HttpClient.newHttpClient();
  private static final Pattern PASSAGE =
      Pattern.compile("href=\"(/(?:passages|documents)/[^\"#]+)");

  /// What shipped before handbooks were among what the weights were fitted on.
  private static final String FORMER =
      """
      WORDS_SCALED 1.000
      HEADING_COVERAGE 0.400
      PROXIMITY 0.500
      RAREST_WORD 0.225
      RELATED_WORDS_SCALED 0.400
      MEANING_SCALED 0.900
      RELATED_MEANING_SCALED 0.450
      AROUND_WORDS_SCALED 0.650
      AROUND_MEANING_SCALED 0.100
      LENGTH 0.020
      ASKS -0.300
      AFTER_QUESTION 0.600
      KIND_OF_THING 0.150
      SPEAKER 0.600
      AGREEMENT 0.400
      DOCUMENT_NAMED 0.500
      """;

  private static final String AROUND = "WORDS_SCALED -1.0\nMEANING_SCALED -1.0\n";

  private static final List<String> QUESTIONS =
      List.of(
          "What is the per diem for London?",
          "How much is the hotel limit in Gothenburg?",
          "What is the bonus for recommending somebody?",
          "When does a doctor's note become necessary?");

  private static final String PLAN =
      """
      champion: meaning
      challenger: ranker
      control: 0
      interleave: 1
      answers:
        champion: meaning
        challenger: ranker
        control: 0
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private Path knowledge;

  @BeforeEach
  void company() throws IOException {
    knowledge = folder.resolve("home/kb");
    var documents = Path.of("examples/documents").toAbsolutePath();
    assertThat(lore("ingest", documents.toString())).isZero();
    Files.writeString(knowledge.resolve("live.yaml"), PLAN);
    var tasks = Files.createDirectories(folder.resolve("bench/tasks"));
    var gold =
        Files.readAllLines(Path.of("bench/gold/questions.jsonl")).stream()
            .filter(line -> QUESTIONS.stream().anyMatch(line::contains))
            .toList();
    var file = Files.write(folder.resolve("questions.jsonl"), gold);
    Files.writeString(
        tasks.resolve("documents.yaml"),
        """
        name: documents
        kind: answers-places
        about: questions to the company's documents
        data: {path: ./questions.jsonl, sha256: %s, split: dev, licence: Apache-2.0}
        parameters: {sources: %s}
        baselines:
          ranker: {by: ranker}
        metrics:
          right-source: {expected: 0.5, tolerance: 0.26, gate: true}
        cost: seconds
        """
            .formatted(DataDigest.of(file), documents));
  }

  @Test
  void former_weights_are_tried_on_readers_and_take_over_through_the_gate() throws Exception {
    Files.writeString(knowledge.resolve("ranker.txt"), FORMER);
    var quality = readersAsk();
    assertThat(quality)
        .contains("“ranker” beside “meaning”: 4 requests compared")
        .containsPattern("the challenger won \\d, lost \\d, \\d ties?")
        .doesNotContain("won 0, lost 0, 0 ties");

    assertThat(lore("bench", "documents")).isZero();
    assertThat(lore("bench", "accept-baseline", "--why", "first figures")).isZero();
    assertThat(lore("bench", "promote", "--of", "answers", "--why", "won in turn")).isZero();
    assertThat(printed()).contains("documents [ranker]", "ranker takes the place of meaning");
    assertThat(Files.readString(knowledge.resolve("live.yaml")))
        .containsPattern("answers:\\s+champion: \"ranker\"");
    assertThat(lore("bench", "documents")).isZero();
    assertThat(lore("bench", "report")).isZero();
    assertThat(Files.readString(folder.resolve("lore-bench.html")))
        .contains("ranker does answers: won in turn", ">2</text>");
  }

  @Test
  void weights_that_turn_the_order_around_do_not_pass() throws Exception {
    assertThat(lore("bench", "documents", "--baselines")).isZero();
    assertThat(printed()).contains("[ranker] not run: there is no ", "lore train ranker");
    assertThat(lore("bench", "accept-baseline", "--why", "first figures")).isZero();
    Files.writeString(knowledge.resolve("ranker.txt"), AROUND);
    assertThat(lore("bench", "promote", "--of", "answers", "--why", "hope")).isEqualTo(1);
    assertThat(printed()).contains("right-source: measured", "stopped by the gate", "not promoted");
    assertThat(Files.readString(knowledge.resolve("live.yaml"))).isEqualTo(PLAN);
  }

  /// Asks and searches as readers do and opens what comes first; the Quality page then.
  private String readersAsk() throws Exception {
    var plan = LivePlan.read(knowledge);
    LiveRanking<String> asked = ranking(plan, LivePlan.Part.ANSWERS);
    try (var lore = new LocalKnowledge(folder.resolve("home")).open(knowledge, "serve");
        var usage = new Usage(knowledge.resolve("usage"), Clock.systemUTC());
        var answers = new LiveAnswers(plan.answers(), Challengers.answers(lore), asked);
        var search =
            new LiveSearch(
                plan.search(), Challengers.searches(lore), ranking(plan, LivePlan.Part.SEARCH));
        var server =
            LoreServer.start(
                WebSettings.loopback(0),
                WebKnowledge.of(lore),
                new Measuring(
                    Optional.of(usage),
                    Optional.of(search),
                    Optional.of(answers),
                    () -> Optional.of(new ReportPage(standing()))))) {
      for (String question : QUESTIONS) {
        get(server, "/ask?q=" + URLEncoder.encode(question, StandardCharsets.UTF_8));
        var words = URLEncoder.encode(question.replaceAll("\\W+", " "), StandardCharsets.UTF_8);
        var link = PASSAGE.matcher(get(server, "/search?q=" + words));
        assertThat(link.find()).isTrue();
        get(server, link.group(1));
        get(server, "/search?q=" + words);
      }
      assertThat(asked.settle(30)).isTrue();
      return get(server, "/quality");
    }
  }

  private <T> LiveRanking<T> ranking(LivePlan plan, LivePlan.Part part) {
    return new LiveRanking<>(plan.of(part), new LiveLog(knowledge, part, Clock.systemUTC()));
  }

  private Standing standing() {
    try {
      return new Workbench(session()).standing(knowledge);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String get(LoreServer server, String path) throws Exception {
    var answer =
        http.send(
            HttpRequest.newBuilder(URI.create(server.address()).resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.body();
  }

  private int lore(String... arguments) {
    out.reset();
    return new CommandRunner(session(), true).run(arguments);
  }

  private Session session() {
    var home = folder.resolve("home");
    var print = new PrintStream(out, false, StandardCharsets.UTF_8);
    return new Session(
        folder,
        home,
        folder,
        new ByteArrayInputStream(new byte[0]),
        print,
        print,
        false,
        new LocalKnowledge(home)::with);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
