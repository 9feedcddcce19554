package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.IngestReport;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Through the readers and the whole main job: what cannot be read or scrubbed is counted and
/// listed, costs nothing else, and lets nothing through.
final class HostileInputTest {
  @TempDir Path folder;

  @Test
  void markup_nested_too_deep_and_broken_characters_let_nothing_through() throws IOException {
    var report = ingest(HostileInput.writeTo(folder.resolve("input")));
    // eight files and four messages, each kept or listed; what is behind a deep part is not lost
    assertThat(report.total("read")).isEqualTo(12);
    assertThat(report.total("new")).isEqualTo(6);
    assertThat(report.total("skipped")).isEqualTo(6);
    var listed = report.sources().stream().flatMap(s -> s.skips().stream()).toList();
    for (var place :
        List.of("tags.html", "open.html", "deep.docx", "deep.xlsx", "message 3", "2026-05-05")) {
      assertThat(listed).anyMatch(line -> line.contains(place));
    }
    assertThat(leaks()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"10, 1, 0", "50, 0, 1"})
  @Tag("slow")
  void one_endless_line_is_kept_scrubbed_or_listed(int megabytes, long kept, long listed)
      throws IOException {
    var report = ingest(List.of(HostileInput.line(folder.resolve("line.txt"), megabytes)));
    assertThat(report.total("new")).isEqualTo(kept);
    assertThat(report.total("skipped")).isEqualTo(listed);
    assertThat(leaks()).isEmpty();
  }

  private IngestReport ingest(List<Path> input) throws IOException {
    try (var lore = new LocalKnowledge(folder.resolve("home")).open(folder.resolve("kb"), "test")) {
      var report = lore.ingest(input, IngestOptions.DEFAULT, Progress.SILENT);
      var failures = new ArrayList<List<String>>();
      lore.archive().forEachDocument(d -> failures.add(Canaries.in(d.toString())));
      assertThat(failures).allMatch(List::isEmpty);
      return report;
    }
  }

  private TreeMap<String, List<String>> leaks() throws IOException {
    var leaks = new TreeMap<String, List<String>>();
    try (var files = Files.walk(folder.resolve("kb"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var found = Canaries.in(Files.readAllBytes(file));
        if (!found.isEmpty()) {
          leaks.put(file.toString(), found);
        }
      }
    }
    return leaks;
  }
}
