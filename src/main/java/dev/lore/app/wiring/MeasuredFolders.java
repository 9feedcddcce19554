package dev.lore.app.wiring;

import dev.lore.pipeline.IngestOptions;
import dev.lore.pipeline.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Knowledge bases over folders that several tasks of a run measure: each folder is read once,
/// vectors included, and what came of it stays on the disk for the next task. Temporary: the last
/// few are deleted when the process ends. Used by one thread.
final class MeasuredFolders {
  private static final int KEPT = 4;

  private final Path home;
  private final Path ranker;
  private final Map<Path, Path> made = new LinkedHashMap<>(16, 0.75f, true);

  /// @param home whose catalog is used
  /// @param knowledge the knowledge base whose own ranker is measured, where it has one
  MeasuredFolders(Path home, Path knowledge) {
    this.home = home;
    this.ranker = knowledge.resolve(Challengers.RANKER_FILE);
  }

  /// Why nothing can be measured that way.
  Optional<String> lacks(String by) {
    return by.equals(Challengers.RANKER) && !Files.exists(ranker)
        ? Optional.of("there is no " + ranker + "; lore train ranker writes one")
        : Optional.empty();
  }

  /// Opens the knowledge base over a folder. Whoever closes it leaves it to be opened again.
  OpenLore open(Path sources) throws IOException {
    var key = sources.toAbsolutePath().normalize();
    var known = made.get(key);
    var data = known == null ? Files.createTempDirectory("lore-bench") : known;
    var lore = new LocalKnowledge(home).open(data.resolve("kb"), "bench");
    if (Files.exists(ranker)) {
      Files.copy(
          ranker,
          lore.directory().resolve(Challengers.RANKER_FILE),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (known == null) {
      lore.ingest(List.of(sources), IngestOptions.DEFAULT, Progress.SILENT);
    }
    lore.completeMeaning();
    if (known == null) {
      keep(key, data);
    }
    return lore;
  }

  private void keep(Path sources, Path data) {
    if (made.isEmpty()) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> made.values().forEach(this::delete)));
    }
    made.put(sources, data);
    if (made.size() > KEPT) {
      var eldest = made.entrySet().iterator().next();
      made.remove(eldest.getKey());
      delete(eldest.getValue());
    }
  }

  private void delete(Path folder) {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder + " cannot be deleted", e);
    }
  }
}
