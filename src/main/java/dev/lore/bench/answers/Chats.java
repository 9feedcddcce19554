package dev.lore.bench.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Long chats with questions about them (LoCoMo; Maharana et al., ACL 2024): one folder a chat,
/// with `corpus.jsonl` and `questions.jsonl`. Unanswerable questions swap the speakers and have no
/// answer.
///
/// @param texts message id -> `Name: text`
record Chats(String name, Path corpus, Map<String, String> texts, List<Asked> questions) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// @param answer empty where the chat does not answer
  /// @param evidence ids of messages that answer; for an unanswerable question, of those that seem
  ///   to
  record Asked(String id, String question, String answer, List<String> evidence) {
    boolean answerable() {
      return !answer.isEmpty();
    }
  }

  static List<Chats> readAll(Path folder) throws IOException {
    var chats = new ArrayList<Chats>();
    try (var folders = Files.list(folder)) {
      for (Path each : folders.filter(Files::isDirectory).sorted().toList()) {
        chats.add(read(each));
      }
    }
    return chats;
  }

  private static Chats read(Path folder) throws IOException {
    var texts = new LinkedHashMap<String, String>();
    for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
      var message = JSON.readTree(line);
      texts.put(message.path("_id").asText(), message.path("text").asText());
    }
    var questions = new ArrayList<Asked>();
    for (String line : Files.readAllLines(folder.resolve("questions.jsonl"))) {
      var asked = JSON.readTree(line);
      var evidence = new ArrayList<String>();
      asked.path("evidence").forEach(e -> evidence.add(e.asText()));
      JsonNode answer = asked.path("answer");
      questions.add(
          new Asked(
              asked.path("id").asText(),
              asked.path("question").asText(),
              answer.isNull() ? "" : answer.asText(),
              evidence));
    }
    return new Chats(
        folder.getFileName().toString(), folder.resolve("corpus.jsonl"), texts, questions);
  }
}
