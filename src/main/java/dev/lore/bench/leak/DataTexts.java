package dev.lore.bench.leak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.leak.LeakCheck.Text;
import dev.lore.bench.task.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// The texts of a data set whatever its form: the long strings of each JSON line or of a JSON file,
/// paragraphs of other text files, and stretches of eight lines where there are no paragraphs, as
/// in chat logs. What was learned from gives a stretch at every third line, what is measured one
/// after the other, so that a copy is found wherever it begins. What is sealed is opened to be
/// compared; who asks is told places.
public final class DataTexts {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHORTEST = 40;
  private static final int STRETCH = 8;
  private static final int OVERLAP = 3; // a copy is at most one line off a stretch of eight

  private final int step;

  private DataTexts(int step) {
    this.step = step;
  }

  /// Texts of what was learned from.
  ///
  /// @param data file or folder; files that are no text are passed over
  public static void learned(Path data, Consumer<Text> sink) throws IOException {
    new DataTexts(OVERLAP).each(data, sink);
  }

  /// Texts of what is measured.
  ///
  /// @param data file or folder; files that are no text are passed over
  public static void measured(Path data, Consumer<Text> sink) throws IOException {
    new DataTexts(STRETCH).each(data, sink);
  }

  private void each(Path data, Consumer<Text> sink) throws IOException {
    List<Path> files;
    try (var walked = Files.walk(data)) {
      files = walked.filter(Files::isRegularFile).sorted().toList();
    }
    for (Path file : files) {
      var name = String.valueOf(file.getFileName());
      if (name.endsWith(".jsonl") || Sealed.is(name)) {
        lines(file, name, sink);
      } else if (name.endsWith(".json")) {
        strings(JSON.readTree(file.toFile()), new StringBuilder(), name, sink);
      } else if (!name.matches(".*\\.(pdf|docx|pptx|xlsx|zip|gz|bz2|png|jpg)")) {
        paragraphs(name, new String(Files.readAllBytes(file), StandardCharsets.UTF_8), sink);
      }
    }
  }

  private static void lines(Path file, String name, Consumer<Text> sink) throws IOException {
    int number = 0;
    for (String line : Sealed.lines(file)) {
      number++;
      if (!line.isBlank()) {
        var text = new StringBuilder();
        strings(JSON.readTree(line), text, name, t -> {});
        give(name + ":" + number, text.toString(), sink);
      }
    }
  }

  /// Collects the strings below a node; a long one is a text of its own as well.
  private static void strings(JsonNode node, StringBuilder all, String place, Consumer<Text> sink) {
    if (node.isTextual()) {
      all.append(node.textValue()).append('\n');
      give(place, node.textValue(), sink);
    } else {
      node.properties().forEach(e -> strings(e.getValue(), all, place + "/" + e.getKey(), sink));
      if (node.isArray()) {
        for (int i = 0; i < node.size(); i++) {
          strings(node.get(i), all, place + "/" + i, sink);
        }
      }
    }
  }

  private void paragraphs(String name, String text, Consumer<Text> sink) {
    var lines = text.lines().toList();
    if (lines.stream().noneMatch(String::isBlank)) {
      for (int i = 0; i < lines.size(); i += step) {
        var stretch = lines.subList(i, Math.min(lines.size(), i + STRETCH));
        give(name + ":" + (i + 1), String.join("\n", stretch), sink);
      }
      return;
    }
    var paragraph = new ArrayList<String>();
    for (int i = 0; i <= lines.size(); i++) {
      if (i < lines.size() && !lines.get(i).isBlank()) {
        paragraph.add(lines.get(i));
      } else {
        give(name + ":" + (i - paragraph.size() + 1), String.join("\n", paragraph), sink);
        paragraph.clear();
      }
    }
  }

  private static void give(String place, String text, Consumer<Text> sink) {
    if (text.length() >= SHORTEST) {
      sink.accept(new Text(place, text));
    }
  }
}
