package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.answer.ask.AskRequest;
import dev.lore.answer.ask.Quotation;
import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.app.wiring.OpenLore;
import dev.lore.index.Readers;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every citation stands, to the letter, at the place that it names: a sample of each kind of
/// benchmark. The figure `citations-exact` of the tasks `answers-...` counts all of them.
final class CitationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int TEXTS = 60;
  private static final int QUESTIONS = 40;

  @TempDir Path folder;

  @Test
  void of_the_company_in_the_text_that_is_kept() throws IOException {
    var asked = Files.readAllLines(Path.of("bench/gold/questions.jsonl"));
    int cited = 0;
    try (var lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "test")) {
      lore.ingest(List.of(Path.of("examples")), IngestOptions.DEFAULT, Progress.SILENT);
      for (int i = 0; i < asked.size(); i += 2) {
        var question = JSON.readTree(asked.get(i)).path("question").asText();
        var answer = lore.answers().ask(AskRequest.of(question), new Readers.All());
        for (var quotation :
            Stream.concat(answer.quotations().stream(), answer.nearest().stream()).toList()) {
          isExact(lore, quotation);
          cited++;
        }
      }
    }
    assertThat(cited).isGreaterThan(50);
  }

  private static void isExact(OpenLore lore, Quotation quotation) {
    var passage = quotation.passage();
    var kept = lore.archive().document(passage.document()).orElseThrow().text();
    int from = passage.start();
    assertThat(kept.substring(from + quotation.start(), from + quotation.end()))
        .isEqualTo(quotation.text());
    assertThat(kept.substring(from + quotation.shownFrom(), from + quotation.shownTo()))
        .isEqualTo(quotation.sentence())
        .contains(quotation.text());
  }

  @Test
  void of_policies_in_the_corpus_as_it_was_given() throws IOException {
    var data = data("answers/policyqa");
    var texts = new LinkedHashMap<String, String>();
    for (var line : lines(data.resolve("corpus.jsonl"), TEXTS)) {
      texts.put(line.path("_id").asText(), line.path("text").asText());
    }
    var questions =
        lines(data.resolve("questions.jsonl"), Integer.MAX_VALUE).stream()
            .filter(q -> texts.containsKey(q.path("passage").asText()))
            .map(q -> q.path("question").asText())
            .limit(QUESTIONS)
            .toList();
    areExact(texts, questions);
  }

  @Test
  void of_an_encyclopedia_in_the_corpus_as_it_was_given() throws IOException {
    var texts = new LinkedHashMap<String, String>();
    var questions = new ArrayList<String>();
    for (var article : JSON.readTree(data("answers/squad2-dev.json").toFile()).path("data")) {
      for (var paragraph : article.path("paragraphs")) {
        if (texts.size() < TEXTS) {
          texts.put("p" + texts.size(), paragraph.path("context").asText());
          questions.add(paragraph.path("qas").path(0).path("question").asText());
        }
      }
    }
    areExact(texts, questions.subList(0, QUESTIONS));
  }

  private void areExact(Map<String, String> texts, List<String> questions) throws IOException {
    var corpus = new StringBuilder();
    texts.forEach((id, text) ->
        corpus
            .append(JSON.createObjectNode().put("_id", id).put("title", "").put("text", text))
            .append('\n'));
    Files.writeString(folder.resolve("corpus.jsonl"), corpus);
    var asked = new StringBuilder();
    questions.forEach(
        q -> asked.append(JSON.createObjectNode().put("id", 1).put("question", q)).append('\n'));
    int cited = 0;
    for (var answer : answers(asked.toString())) {
      for (var citation : answer.path("citations")) {
        var text = texts.get(citation.path("_id").asText());
        int start = text.offsetByCodePoints(0, citation.path("start").asInt());
        int end = text.offsetByCodePoints(0, citation.path("end").asInt());
        assertThat(text.substring(start, end)).isEqualTo(answer.path("answer").asText());
        cited++;
      }
    }
    assertThat(cited).isGreaterThan(questions.size() / 2);
  }

  private List<JsonNode> answers(String lines) throws IOException {
    var out = new ByteArrayOutputStream();
    var session =
        new Session(
            folder,
            folder,
            folder,
            new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            false,
            new Session.Knowledge() {
              @Override
              public <T> T with(Path data, String purpose, Function<OpenLore, T> work) {
                throw new AssertionError("needs no knowledge base");
              }
            });
    var command = new AnswerCommand(session);
    command.corpus = Path.of("corpus.jsonl");
    command.threshold = 0;
    command.call();
    var answers = new ArrayList<JsonNode>();
    for (var line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }

  private static List<JsonNode> lines(Path file, int most) throws IOException {
    var lines = new ArrayList<JsonNode>();
    try (var all = Files.lines(file)) {
      for (var line : all.limit(most).toList()) {
        lines.add(JSON.readTree(line));
      }
    }
    return lines;
  }

  private static Path data(String path) {
    var data =
        Path.of(Optional.ofNullable(System.getenv("LORE_DATA")).orElse("../shared/data"))
            .resolve(path);
    assumeTrue(Files.exists(data), "no " + path + "; set LORE_DATA to the folder with it");
    return data;
  }
}
