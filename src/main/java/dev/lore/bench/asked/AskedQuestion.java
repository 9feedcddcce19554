package dev.lore.bench.asked;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.task.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// A question with the documents that people said answer it, and those that do not. Only ids of
/// documents are kept: what is forgotten is not kept alive by a benchmark.
///
/// @param question scrubbed
/// @param in the document that asks it, which is no answer; empty where it was asked of Lore
public record AskedQuestion(String question, List<String> good, List<String> bad, String in) {
  private static final ObjectMapper JSON = new ObjectMapper();

  public AskedQuestion {
    good = List.copyOf(Objects.requireNonNullElse(good, List.of()));
    bad = List.copyOf(Objects.requireNonNullElse(bad, List.of()));
    in = Objects.requireNonNullElse(in, "");
  }

  static List<AskedQuestion> read(Path file) throws IOException {
    var questions = new ArrayList<AskedQuestion>();
    for (String line : Sealed.lines(file)) {
      questions.add(JSON.readValue(line, AskedQuestion.class));
    }
    return questions;
  }

  /// Writes lines, sealed where the file's name says so.
  public static void write(Path file, List<AskedQuestion> questions) throws IOException {
    var lines = new StringBuilder();
    for (AskedQuestion question : questions) {
      lines.append(JSON.writeValueAsString(question)).append('\n');
    }
    Sealed.write(file, lines.toString().getBytes(StandardCharsets.UTF_8));
  }
}
