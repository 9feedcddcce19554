package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.app.wiring.OpenLore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lore answer` over a small corpus, on real engines.
final class AnswerCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LEAVE =
      "🚢 Ahoy! Everybody has 28 days of annual leave a year. Ask Hanne.";
  private static final String LONG =
      "🌊 The tide is high. ".repeat(150) + "The harbour was built in 1931 by the town of Porto.";

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    var lines = new StringBuilder();
    for (var text : List.of(LEAVE, LONG, "A broken laptop is swapped at the service desk.")) {
      var line = JSON.createObjectNode();
      line.put("_id", "t" + lines.length()).put("title", "").put("text", text);
      lines.append(line).append('\n');
    }
    Files.writeString(folder.resolve("corpus.jsonl"), lines);
  }

  @Test
  void quotes_to_the_letter_counting_in_code_points() throws IOException {
    var answers =
        answer(
            0,
            "{\"id\":1,\"question\":\"How many days of annual leave does everybody have?\"}",
            "{\"id\":2,\"question\":\"When was the harbour of Porto built?\"}");
    assertThat(answers.get(0).path("answer").asText()).contains("28");
    assertThat(answers.get(1).path("answer").asText()).contains("1931");
    for (int i = 0; i < 2; i++) {
      var citation = answers.get(i).path("citations").get(0);
      var text = i == 0 ? LEAVE : LONG;
      var cited =
          text.substring(
              text.offsetByCodePoints(0, citation.path("start").asInt()),
              text.offsetByCodePoints(0, citation.path("end").asInt()));
      assertThat(cited).isEqualTo(answers.get(i).path("answer").asText());
    }
  }

  @Test
  void answers_nothing_where_the_corpus_does_not_say() throws IOException {
    var answers =
        answer(0.5, "{\"id\":1,\"question\":\"Which composer wrote the opera about Tosca?\"}");
    assertThat(answers.getFirst().path("answer").isNull()).isTrue();
    assertThat(answers.getFirst().path("citations")).isEmpty();
    assertThat(answers.getFirst().path("score").asDouble()).isLessThan(0.5);
  }

  @Test
  void looks_only_where_it_is_told_to() throws IOException {
    var answers =
        answer(0, "{\"id\":1,\"question\":\"How many days of annual leave?\",\"passage\":\"t0\"}");
    assertThat(answers.getFirst().path("citations").get(0).path("_id").asText()).isEqualTo("t0");
  }

  @Test
  void a_passage_that_is_given_is_read_though_it_shares_no_word_with_the_question()
      throws IOException {
    var lines = new StringBuilder();
    for (int i = 0; i < 60; i++) {
      lines.append(
          "{\"_id\":\"n%d\",\"text\":\"Holiday entitlement number %d is in the contract.\"}\n"
              .formatted(i, i));
    }
    Files.writeString(
        folder.resolve("corpus.jsonl"),
        lines + "{\"_id\":\"given\",\"text\":\"Ferries leave at seven.\"}\n");
    var answers =
        answer(0, "{\"id\":1,\"question\":\"holiday entitlement\",\"passage\":\"given\"}");
    assertThat(answers.getFirst().path("citations").get(0).path("_id").asText()).isEqualTo("given");
  }

  @Test
  void any_question_gets_an_answer_line() throws IOException {
    var hostile =
        new String[] {
          "\"\"",
          "\"AND OR NOT (((\"",
          "\"title:*^9 ~ \\\\\\\"\"",
          "\"<script>alert(1)</script>\"",
          "\"休暇は何日ですか\"",
          "\"" + "leave ".repeat(20_000) + "\""
        };
    var lines = new String[hostile.length];
    for (int i = 0; i < hostile.length; i++) {
      lines[i] = "{\"id\":" + i + ",\"question\":" + hostile[i] + "}";
    }
    var answers = answer(0.3, lines);
    assertThat(answers).hasSize(hostile.length).allMatch(a -> a.has("answer") && a.has("score"));
  }

  private List<JsonNode> answer(double threshold, String... lines) throws IOException {
    var in = new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    var session =
        new Session(
            folder,
            folder,
            folder,
            in,
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
    command.threshold = threshold;
    command.call();
    var answers = new java.util.ArrayList<JsonNode>();
    for (String line : out.toString(StandardCharsets.UTF_8).lines().toList()) {
      answers.add(JSON.readTree(line));
    }
    return answers;
  }
}
