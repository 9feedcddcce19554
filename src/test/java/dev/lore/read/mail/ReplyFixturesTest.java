package dev.lore.read.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// Real replies of many mailers, kept outside of the project (`mail-fixtures` of `LORE_DATA`): what
/// has to come out is told by numbers of lines only.
final class ReplyFixturesTest {
  /// Fixture, then how many lines with text the reply, the quotation and the signature have.
  private static final Map<String, String> EXPECTED = expected();

  private static Map<String, String> expected() {
    var shapes = ReplyFixturesTest.class.getResourceAsStream("/dev/lore/bench/replies/shapes.txt");
    var expected = new TreeMap<String, String>();
    try (var lines =
        new BufferedReader(
            new InputStreamReader(Objects.requireNonNull(shapes), StandardCharsets.UTF_8))) {
      for (String line : lines.readAllLines()) {
        if (!line.startsWith("#")) {
          expected.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return expected;
  }

  @Test
  void all_fixtures_but_the_known_ones_come_out_right() throws IOException {
    Path fixtures = data().resolve("mail-fixtures");
    assumeTrue(
        Files.isDirectory(fixtures), "no mail-fixtures; set LORE_DATA to the folder with them");
    var wrong = new ArrayList<String>();
    for (var expected : EXPECTED.entrySet()) {
      String found = shape(fixtures.resolve(expected.getKey()));
      if (!found.equals(expected.getValue())) {
        wrong.add(expected.getKey() + ": " + found + " instead of " + expected.getValue());
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(EXPECTED).hasSizeGreaterThan(40);
  }

  private static String shape(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    String text = Files.readString(file);
    ReplySplitter.Parts parts;
    if (name.endsWith(".html")) {
      parts = ReplySplitter.splitHtml(text);
    } else if (name.endsWith(".eml")) {
      parts = ReplySplitter.split(Files.readAllBytes(file));
    } else {
      parts = ReplySplitter.splitBody(text);
    }
    return List.of(parts.reply(), parts.quoted(), parts.signature()).stream()
        .map(part -> Long.toString(part.lines().filter(line -> !line.isBlank()).count()))
        .reduce((one, other) -> one + " " + other)
        .orElseThrow();
  }

  static Path data() {
    return Path.of(Optional.ofNullable(System.getenv("LORE_DATA")).orElse("../shared/data"));
  }
}
