package dev.lore.bench.asked;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// A question with the documents that people said answer it, and those that do not. Only ids of
/// documents are kept: what is forgotten is not kept alive by a benchmark.
///
/// @param question scrubbed
public record AskedQuestion(String question, List<String> good, List<String> bad) {
  /// Ending of files whose answers are held back: packed, so that nobody reads them by accident.
  public static final String SEALED = ".sealed";

  private static final ObjectMapper JSON = new ObjectMapper();

  public AskedQuestion {
    good = List.copyOf(Objects.requireNonNullElse(good, List.of()));
    bad = List.copyOf(Objects.requireNonNullElse(bad, List.of()));
  }

  static List<AskedQuestion> read(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    var text = new String(sealed(file) ? opened(bytes) : bytes, StandardCharsets.UTF_8);
    var questions = new ArrayList<AskedQuestion>();
    for (String line : text.lines().toList()) {
      questions.add(JSON.readValue(line, AskedQuestion.class));
    }
    return questions;
  }

  /// Writes lines, packed where the file's name ends in [#SEALED].
  public static void write(Path file, List<AskedQuestion> questions) throws IOException {
    var lines = new StringBuilder();
    for (AskedQuestion question : questions) {
      lines.append(JSON.writeValueAsString(question)).append('\n');
    }
    var bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    Files.createDirectories(file.toAbsolutePath().getParent());
    if (!sealed(file)) {
      Files.write(file, bytes);
      return;
    }
    var packed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(packed)) {
      zip.write(bytes);
    }
    Files.write(file, Base64.getMimeEncoder().encode(packed.toByteArray()));
  }

  private static boolean sealed(Path file) {
    return file.toString().endsWith(SEALED);
  }

  private static byte[] opened(byte[] packed) throws IOException {
    try (var zip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(packed)))) {
      return zip.readAllBytes();
    }
  }
}
