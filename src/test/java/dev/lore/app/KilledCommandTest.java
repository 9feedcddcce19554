package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills `lore ingest` with SIGKILL at random moments of its life, start and end included, and
/// compares what it leaves, once it was let finish, with a run that nobody disturbed. Moments are
/// counted in changes of the knowledge base's files, which no clock moves.
@Tag("slow")
final class KilledCommandTest {
  private static final String EXPORT = "examples/slack";
  private static final int KILLS = 5;
  private static final int MOST_CHANGES = 30;

  @TempDir Path directory;

  @Test
  void a_command_killed_at_any_moment_ends_in_the_same_state_when_run_again() throws Exception {
    var home = directory.resolve("home");
    var calm = directory.resolve("calm");
    assertThat(LoreProcess.run(List.of(), home, "ingest", EXPORT, "--data", calm.toString()))
        .extracting(LoreProcess.Ended::status)
        .isEqualTo(0);

    var data = directory.resolve("killed");
    var random = new Random(11);
    int killed = 0;
    for (int i = 0; i < KILLS; i++) {
      killed += killedAfter(random.nextInt(1, MOST_CHANGES), home, data) ? 1 : 0;
    }
    assertThat(killed).isPositive();
    var last = LoreProcess.run(List.of(), home, "ingest", EXPORT, "--data", data.toString());
    assertThat(last.status()).as(last.output()).isZero();
    assertThat(KeptState.of(home, data)).isEqualTo(KeptState.of(home, calm));
  }

  /// @return whether it was killed; it ended before so many changes if not
  private static boolean killedAfter(int changes, Path home, Path data) throws Exception {
    var process = LoreProcess.start(List.of(), home, "ingest", EXPORT, "--data", data.toString());
    process.getInputStream().close();
    var before = files(data);
    for (int seen = 0; seen < changes && process.isAlive(); ) {
      var now = files(data);
      if (!now.equals(before)) {
        before = now;
        seen++;
      }
      Thread.sleep(2);
    }
    boolean alive = process.isAlive();
    process.destroyForcibly().waitFor();
    return alive;
  }

  /// Names, sizes and times of all files.
  private static String files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return "";
    }
    try (var files = Files.walk(folder)) {
      return files.map(KilledCommandTest::describe).sorted().collect(Collectors.joining("\n"));
    } catch (IOException | UncheckedIOException vanished) {
      return "changing";
    }
  }

  private static String describe(Path file) {
    try {
      return file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException vanished) {
      return "";
    }
  }
}
