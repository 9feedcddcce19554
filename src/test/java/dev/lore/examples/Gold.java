package dev.lore.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The judgements in `gold/*.txt` as the JSON lines of `bench/gold`.
final class Gold {
  /// The roles of `roles.txt`.
  static final Set<String> ROLES =
      Set.of(
          "question",
          "answer",
          "decision",
          "definition",
          "announcement",
          "action item",
          "small talk",
          "other");

  private final Path scripts;
  private final MessageLookup messages;
  private final QuestionGold questions;

  Gold(ExampleCompany company, Path scripts) {
    this.scripts = scripts;
    this.messages = new MessageLookup(company);
    this.questions = new QuestionGold(messages, company.mails());
  }

  /// File names and what stands there.
  Map<String, byte[]> files() throws IOException {
    var files = new LinkedHashMap<String, byte[]>();
    files.put("linking.jsonl", jsonLines(linking()));
    files.put("linking-blind.jsonl", jsonLines(blindLinking()));
    files.put("roles.jsonl", jsonLines(roles()));
    files.put("questions.jsonl", jsonLines(questions()));
    return files;
  }

  List<Map<String, Object>> linking() throws IOException {
    return linking("linking.txt");
  }

  /// Of messages that no rule or threshold was fitted to.
  List<Map<String, Object>> blindLinking() throws IOException {
    return linking("linking-blind.txt");
  }

  private List<Map<String, Object>> linking(String script) throws IOException {
    var gold = new LinkingGold(messages);
    return lines(script).stream().map(gold::line).toList();
  }

  /// `[ROLE]` heads the messages of one role.
  List<Map<String, Object>> roles() throws IOException {
    var judged = new ArrayList<Map<String, Object>>();
    String role = "";
    for (String line : lines("roles.txt")) {
      if (line.startsWith("[")) {
        role = line.substring(1, line.length() - 1);
        continue;
      }
      MessageLookup.Found found = messages.require(line);
      var json = new LinkedHashMap<String, Object>();
      json.put("id", found.documentId());
      json.put("text", found.text());
      found
          .message()
          .parent()
          .ifPresent(parent ->
              json.put(
                  "thread",
                  "slack:" + ChannelScript.team() + "/" + found.channel().id() + "/" + parent));
      json.put("role", role);
      judged.add(json);
    }
    return judged;
  }

  List<Map<String, Object>> questions() throws IOException {
    var asked = new ArrayList<Map<String, Object>>();
    String script = String.join("\n", linesWithBlanks("questions.txt"));
    for (String block : script.strip().split("\n\n+")) {
      asked.add(questions.question(asked.size() + 1, block));
    }
    return asked;
  }

  List<QuestionGold.Page> pages() {
    return questions.pages();
  }

  private List<String> lines(String name) throws IOException {
    return linesWithBlanks(name).stream().filter(line -> !line.isBlank()).toList();
  }

  private List<String> linesWithBlanks(String name) throws IOException {
    return Files.readAllLines(scripts.resolve("gold").resolve(name)).stream()
        .filter(line -> !line.startsWith("#"))
        .toList();
  }

  private static byte[] jsonLines(List<Map<String, Object>> values) {
    var json = new JsonMapper();
    var lines = new StringBuilder();
    for (Map<String, Object> value : values) {
      try {
        lines.append(json.writeValueAsString(value)).append('\n');
      } catch (JsonProcessingException e) {
        throw new AssertionError("maps and lists are always JSON", e);
      }
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }
}
