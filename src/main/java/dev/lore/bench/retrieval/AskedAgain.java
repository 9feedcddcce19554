package dev.lore.bench.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.index.Questions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// A question that opened a thread of a chat, asked again: right is the first reply of somebody
/// else, though it mostly shares no word with the question, and the question itself is no answer.
///
/// @param reply its timestamp, at the end of its document's id
record AskedAgain(String question, String reply) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /// Every such question of a Slack export in a folder, in the order of its files.
  static List<AskedAgain> of(Path export) throws IOException {
    List<Path> days;
    try (var files = Files.walk(export, 2)) {
      days = files.filter(f -> export.relativize(f).getNameCount() == 2).sorted().toList();
    }
    var threads = new LinkedHashMap<String, List<JsonNode>>();
    for (var day : days) {
      var channel = export.relativize(day).getName(0);
      for (var message : JSON.readTree(day.toFile())) {
        if (message.hasNonNull("thread_ts")) {
          var thread = channel + "/" + message.path("thread_ts").asText();
          threads.computeIfAbsent(thread, t -> new ArrayList<>()).add(message);
        }
      }
    }
    var asked = new ArrayList<AskedAgain>();
    for (var messages : threads.values()) {
      messages.sort(Comparator.comparing(message -> message.path("ts").asText()));
      add(messages.getFirst(), messages, asked);
    }
    return asked;
  }

  private static void add(JsonNode opening, List<JsonNode> messages, List<AskedAgain> to) {
    var text = opening.path("text").asText();
    int[] question = Questions.first(text);
    if (question.length == 2) {
      messages.stream()
          .filter(message -> !message.path("user").equals(opening.path("user")))
          .findFirst()
          .ifPresent(reply ->
              to.add(
                  new AskedAgain(
                      text.substring(question[0], question[1]), reply.path("ts").asText())));
    }
  }
}
