package dev.lore.read.slack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.model.RawText;
import dev.lore.read.Collected;
import dev.lore.read.InputTree;
import dev.lore.read.SkipReason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole exports that are damaged: everything that can be read is, everything else is counted, and
/// nothing is taken for deleted that may only be unreadable.
final class DamagedExportTest {
  private static final int MESSAGES = 40;

  @TempDir Path folder;

  @Test
  void a_day_that_is_damaged_in_its_zip_is_counted_and_deletes_nothing() throws IOException {
    Path zip = zip();
    byte[] bytes = Files.readAllBytes(zip);
    int name = indexOf(bytes, "general/2024-03-11.json");
    for (int i = 0; i < 12; i++) {
      bytes[name + 23 + 40 + i] ^= 0x55;
    }
    Files.write(zip, bytes);
    var read = read(zip);
    assertThat(read.skips).isNotEmpty();
    assertThat(read.skips.getFirst().place()).startsWith("general/2024-03-11.json");
    assertThat(read.documents.size()).isBetween(2 * MESSAGES, 3 * MESSAGES - 1);
    Instant noon = Instant.parse("2024-03-11T12:00:00Z");
    assertThat(read.covered).isNotEmpty();
    assertThat(read.covered).noneMatch(c -> !c.from().isAfter(noon) && !c.to().isBefore(noon));
  }

  @Test
  void any_flipped_bytes_are_survived() throws IOException {
    byte[] whole = Files.readAllBytes(zip());
    var random = new Random(12);
    for (int round = 0; round < 60; round++) {
      byte[] bytes = whole.clone();
      for (int flip = 1 + random.nextInt(4); flip > 0; flip--) {
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
      }
      Path zip = folder.resolve("flipped.zip");
      Files.write(zip, bytes);
      try (var tree = InputTree.open(zip)) {
        var read = Collected.from(new SlackReader(tree.root(), RawText.of("x")));
        assertThat(read.documents.size()).isLessThanOrEqualTo(3 * MESSAGES);
      }
    }
  }

  @Test
  void an_export_without_listings_is_read_as_far_as_it_goes() throws IOException {
    Files.createDirectories(folder.resolve("export/general"));
    Files.writeString(
        folder.resolve("export/general/2024-03-01.json"), day("2024-03-01T10:00:00Z"));
    Files.writeString(folder.resolve("export/users.json"), "[{\"id\":7},3,null,{\"id\":\"U1\"");
    var read = read(folder.resolve("export"));
    assertThat(read.documents).hasSize(MESSAGES);
    assertThat(read.skips)
        .singleElement()
        .satisfies(s -> assertThat(s.reason()).isEqualTo(SkipReason.MALFORMED));
    assertThat(read.sources).containsExactly("slack:unknown");
  }

  private Path zip() throws IOException {
    Path zip = folder.resolve("export.zip");
    try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
      put(out, "users.json", "[{\"id\":\"U1\",\"team_id\":\"T1\",\"name\":\"ada\"}]");
      put(out, "channels.json", "[{\"id\":\"C1\",\"name\":\"general\"}]");
      put(out, "general/2024-03-01.json", day("2024-03-01T10:00:00Z"));
      put(out, "general/2024-03-11.json", day("2024-03-11T10:00:00Z"));
      put(out, "general/2024-03-21.json", day("2024-03-21T10:00:00Z"));
    }
    return zip;
  }

  private static String day(String start) {
    long second = Instant.parse(start).getEpochSecond();
    var json = new StringBuilder("[");
    for (int i = 0; i < MESSAGES; i++) {
      json.append(i == 0 ? "" : ",")
          .append("{\"type\":\"message\",\"user\":\"U1\",\"ts\":\"")
          .append(second + i)
          .append(".000100\",\"text\":\"message ")
          .append(i * 7919L)
          .append("\"}");
    }
    return json.append("]").toString();
  }

  private static void put(ZipOutputStream out, String name, String content) throws IOException {
    out.putNextEntry(new ZipEntry(name));
    out.write(content.getBytes(StandardCharsets.UTF_8));
    out.closeEntry();
  }

  private static int indexOf(byte[] bytes, String text) {
    return new String(bytes, StandardCharsets.ISO_8859_1).indexOf(text);
  }

  private static Collected read(Path export) throws IOException {
    try (var tree = InputTree.open(export)) {
      return Collected.from(new SlackReader(tree.root(), RawText.of("export.zip")));
    }
  }
}
