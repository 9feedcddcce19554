package dev.lore.bench.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Reads sets of questions about given texts: SQuAD 2.0 (Rajpurkar, Jia and Liang 2018) and
/// PolicyQA (Ahmad et al. 2020), the latter as a corpus and questions in JSON lines.
final class Readings {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Readings() {}

  /// @param data a SQuAD file, or a folder of `corpus.jsonl` and `questions.jsonl`
  static List<Reading> read(Path data) throws IOException {
    return Files.isDirectory(data) ? policies(data) : squad(data);
  }

  private static List<Reading> squad(Path file) throws IOException {
    var readings = new ArrayList<Reading>();
    for (JsonNode article : JSON.readTree(file.toFile()).path("data")) {
      for (JsonNode paragraph : article.path("paragraphs")) {
        var text = paragraph.path("context").asText();
        for (JsonNode qa : paragraph.path("qas")) {
          var answers = new ArrayList<int[]>();
          var expected = new TreeSet<String>();
          for (JsonNode answer : qa.path("answers")) {
            int start = text.offsetByCodePoints(0, answer.path("answer_start").asInt());
            var marked = answer.path("text").asText();
            if (expected.add(marked)) {
              answers.add(new int[] {start, start + marked.length()});
            }
          }
          readings.add(
              new Reading(
                  qa.path("id").asText(),
                  article.path("title").asText(),
                  qa.path("question").asText(),
                  text,
                  answers,
                  List.copyOf(expected)));
        }
      }
    }
    return readings;
  }

  private static List<Reading> policies(Path folder) throws IOException {
    Map<String, String> texts = new HashMap<>();
    for (String line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
      var passage = JSON.readTree(line);
      texts.put(passage.path("_id").asText(), passage.path("text").asText());
    }
    var readings = new ArrayList<Reading>();
    for (String line : Files.readAllLines(folder.resolve("questions.jsonl"))) {
      var question = JSON.readTree(line);
      var text = texts.getOrDefault(question.path("passage").asText(), "");
      var answers = new ArrayList<int[]>();
      var expected = new ArrayList<String>();
      for (JsonNode answer : question.path("answers")) {
        var marked = answer.asText();
        int start = text.indexOf(marked);
        if (start >= 0) {
          answers.add(new int[] {start, start + marked.length()});
        }
        expected.add(marked);
      }
      readings.add(
          new Reading(
              question.path("id").asText(),
              question.path("site").asText(),
              question.path("question").asText(),
              text,
              answers,
              expected));
    }
    return readings;
  }
}
