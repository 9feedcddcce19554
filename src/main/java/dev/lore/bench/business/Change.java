package dev.lore.bench.business;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.lore.bench.run.RunJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A change that shipped, marked on every time line: written when new figures are accepted, or when
/// a model is promoted.
///
/// @param sources what shipped, see [dev.lore.bench.run.SourceTree]; earlier lines have a commit
public record Change(Instant at, @JsonAlias("commit") String sources, String why) {
  private static final ObjectMapper JSON = RunJson.mapper();

  /// Oldest first; none where the file is not there.
  ///
  /// @param file `bench/results/changes.jsonl`
  public static List<Change> read(Path file) throws IOException {
    var changes = new ArrayList<Change>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        if (!line.isBlank()) {
          changes.add(JSON.readValue(line, Change.class));
        }
      }
    }
    return changes;
  }

  /// The lines of several files, oldest first.
  public static List<Change> readAll(Path... files) throws IOException {
    var all = new ArrayList<Change>();
    for (Path file : files) {
      all.addAll(read(file));
    }
    all.sort(Comparator.comparing(Change::at));
    return all;
  }

  /// Adds this one to the file.
  public void append(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(
        file,
        JSON.writeValueAsString(this) + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
