package dev.lore.bench.retrieval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.task.Sealed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads judged collections of several forms into corpora with their questions.
final class JudgedSets {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JudgedSets() {}

  /// @param corpus JSON lines of `{"_id","title","text"}`
  record JudgedSet(String name, List<String> corpus, List<Judged> questions) {}

  /// A collection with TREC judgements: `corpus.jsonl`, `queries.jsonl`, `qrels.trec.txt`.
  static List<JudgedSet> trec(Path folder) throws IOException {
    var grades = new HashMap<String, Map<String, Integer>>();
    for (var line : Files.readAllLines(folder.resolve("qrels.trec.txt"))) {
      var columns = line.strip().split("\\s+");
      if (columns.length == 4) {
        grades
            .computeIfAbsent(columns[0], q -> new HashMap<>())
            .put(columns[2], Integer.parseInt(columns[3]));
      }
    }
    var questions = new ArrayList<Judged>();
    for (var query : lines(folder.resolve("queries.jsonl"))) {
      var id = query.path("_id").asText();
      questions.add(new Judged(id, query.path("text").asText(), grades.getOrDefault(id, Map.of())));
    }
    return List.of(
        new JudgedSet(
            folder.getFileName().toString(),
            Files.readAllLines(folder.resolve("corpus.jsonl")),
            Judged.answerable(questions)));
  }

  /// Questions that were each asked of one site's policy: one corpus a site. The same question
  /// asked twice of a site is one question with several right passages.
  static List<JudgedSet> sites(Path folder) throws IOException {
    var corpora = new LinkedHashMap<String, List<String>>();
    for (var line : Files.readAllLines(folder.resolve("corpus.jsonl"))) {
      var site = JSON.readTree(line).path("title").asText();
      corpora.computeIfAbsent(site, s -> new ArrayList<>()).add(line);
    }
    var asked = new LinkedHashMap<String, Map<String, Map<String, Integer>>>();
    for (var line : lines(folder.resolve("questions.jsonl"))) {
      asked
          .computeIfAbsent(line.path("site").asText(), s -> new LinkedHashMap<>())
          .computeIfAbsent(line.path("question").asText(), q -> new HashMap<>())
          .put(line.path("passage").asText(), 1);
    }
    var sets = new ArrayList<JudgedSet>();
    asked.forEach((site, questions) -> {
      var judged = new ArrayList<Judged>();
      questions.forEach(
          (text, right) -> judged.add(new Judged(site + "/" + judged.size(), text, right)));
      sets.add(new JudgedSet(site, corpora.getOrDefault(site, List.of()), judged));
    });
    return sets;
  }

  /// Chats, one folder each, with the lines that are evidence for each question.
  static List<JudgedSet> conversations(Path folder) throws IOException {
    var sets = new ArrayList<JudgedSet>();
    List<Path> chats;
    try (var listed = Files.list(folder)) {
      chats = listed.filter(Files::isDirectory).sorted().toList();
    }
    for (var chat : chats) {
      var questions = new ArrayList<Judged>();
      for (var line : lines(chat.resolve("questions.jsonl"))) {
        var evidence = new HashMap<String, Integer>();
        if (!line.path("answer").isNull()) {
          line.path("evidence").forEach(id -> evidence.put(id.asText(), 1));
        }
        questions.add(
            new Judged(line.path("id").asText(), line.path("question").asText(), evidence));
      }
      sets.add(
          new JudgedSet(
              chat.getFileName().toString(),
              Files.readAllLines(chat.resolve("corpus.jsonl")),
              Judged.answerable(questions)));
    }
    return sets;
  }

  /// Paragraphs of encyclopedia articles with the questions that each answers.
  static List<JudgedSet> squad(Path file) throws IOException {
    var corpus = new ArrayList<String>();
    var questions = new ArrayList<Judged>();
    for (var article : JSON.readTree(file.toFile()).path("data")) {
      var title = article.path("title").asText().replace('_', ' ');
      for (var paragraph : article.path("paragraphs")) {
        var id = "p" + corpus.size();
        corpus.add(
            JSON.createObjectNode()
                .put("_id", id)
                .put("title", title)
                .put("text", paragraph.path("context").asText())
                .toString());
        for (var question : paragraph.path("qas")) {
          if (!question.path("is_impossible").asBoolean()) {
            questions.add(
                new Judged(
                    question.path("id").asText(),
                    question.path("question").asText(),
                    Map.of(id, 1)));
          }
        }
      }
    }
    return List.of(new JudgedSet("squad", corpus, questions));
  }

  static List<JsonNode> lines(Path file) throws IOException {
    var nodes = new ArrayList<JsonNode>();
    for (var line : Sealed.lines(file)) {
      if (!line.isBlank()) {
        nodes.add(JSON.readTree(line));
      }
    }
    return nodes;
  }
}
