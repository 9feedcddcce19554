package dev.lore.examples;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the blocks of `questions.txt` into lines of `questions.jsonl`.
final class QuestionGold {
  private static final Pattern PAGE = Pattern.compile("page (\\d+) \"([^\"]+)\"");

  /// A page of the handbook and words that stand on it.
  record Page(int number, String words) {}

  private final MessageLookup messages;
  private final Map<String, ScriptedMail> mails = new LinkedHashMap<>();
  private final List<Page> pages = new ArrayList<>();

  QuestionGold(MessageLookup messages, List<ScriptedMail> mails) {
    this.messages = messages;
    mails.forEach(mail -> this.mails.put(mail.key(), mail));
  }

  /// The pages that questions point to, so that a test can look whether the words stand there.
  List<Page> pages() {
    return List.copyOf(pages);
  }

  Map<String, Object> question(int number, String block) {
    var fields = new LinkedHashMap<String, String>();
    block.lines().forEach(line -> fields.put(line.substring(0, line.indexOf(':')), rest(line)));
    String answer = fields.getOrDefault("a", "");
    var json = new LinkedHashMap<String, Object>();
    json.put("id", "q%02d".formatted(number));
    json.put("question", fields.getOrDefault("q", ""));
    json.put("viewer", fields.getOrDefault("as", "everyone"));
    json.put("answer", answer.equals("-") ? null : answer);
    json.put("evidence", places(fields.getOrDefault("e", "")));
    if (fields.containsKey("was")) {
      json.put("superseded", places(fields.getOrDefault("was", "")));
    }
    return json;
  }

  private static String rest(String line) {
    return line.substring(line.indexOf(':') + 1).strip();
  }

  private List<Map<String, Object>> places(String field) {
    return field.isEmpty()
        ? List.of()
        : Arrays.stream(field.split(";")).map(String::strip).map(this::place).toList();
  }

  private Map<String, Object> place(String place) {
    var json = new LinkedHashMap<String, Object>();
    Matcher page = PAGE.matcher(place);
    if (page.matches()) {
      int number = Integer.parseInt(page.group(1));
      pages.add(new Page(number, page.group(2)));
      json.put("file", "documents/handbook.pdf");
      json.put("page", number);
    } else if (place.startsWith("chat ")) {
      json.put("document", messages.require(place.substring(5)).documentId());
    } else if (place.startsWith("mail ")) {
      ScriptedMail mail = mails.get(place.substring(5));
      if (mail == null) {
        throw new IllegalArgumentException("questions.txt: no mail is called \"" + place + "\"");
      }
      json.put("mail", mail.messageId());
    } else if (place.startsWith("file ")) {
      json.put("file", "documents/" + place.substring(5));
    } else {
      throw new IllegalArgumentException(
          "questions.txt: \"" + place + "\" is not chat, mail, file or page NUMBER \"WORDS\"");
    }
    return json;
  }
}
