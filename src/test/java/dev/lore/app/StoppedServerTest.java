package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.lore.engine.lucene.LuceneVectorIndex;
import dev.lore.engine.onnx.SentenceModel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tells `lore serve` to stop while it makes vectors, which once ended in a fault of native code:
/// it ends in order, and what it leaves opens whole. Moments are counted in processor time of the
/// thread that makes them, which no busy machine moves.
@Tag("slow")
final class StoppedServerTest {
  private static final int[] TICKS_OF_WORK = {5, 120};
  private static final int MINUTES = 5;

  @TempDir Path directory;

  @Test
  void a_server_told_to_stop_while_it_makes_vectors_ends_in_order() throws Exception {
    assumeThat(Files.isDirectory(Path.of("/proc/self/task"))).as("threads can be seen").isTrue();
    var home = directory.resolve("home");
    var data = directory.resolve("kb");
    var ingested = LoreProcess.run(List.of(), home, "ingest", "examples", "--data", data + "");
    assertThat(ingested.status()).as(ingested.output()).isZero();
    var kept = KeptState.of(home, data);

    for (int ticks : TICKS_OF_WORK) {
      stoppedAfter(ticks, home, data);
      assertThat(KeptState.of(home, data)).isEqualTo(kept);
      assertThatCode(
              LuceneVectorIndex.open(data.resolve("vectors"), SentenceModel.MINI_LM.version())
                  ::close)
          .as("the vectors open and close")
          .doesNotThrowAnyException();
    }
  }

  private static void stoppedAfter(int ticks, Path home, Path data) throws Exception {
    var process =
        LoreProcess.start(
            List.of(), home, "serve", "--port", "0", "--no-catalog", "--data", data + "");
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      var line = output.readLine();
      while (line != null && !line.contains("Lore is at")) {
        line = output.readLine();
      }
      assertThat(line).as("the server has started").isNotNull();
      while (ticksOfVectors(process.pid()) < ticks) {
        if (!process.isAlive()) {
          fail(
              "the server ended by itself with status "
                  + process.waitFor()
                  + ": "
                  + output.lines().toList());
        }
        Thread.sleep(5);
      }
      process.toHandle().destroy(); // TERM; a Process would close what it says, too
      var rest = output.lines().toList();
      assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).as(String.join("\n", rest)).isZero();
      assertThat(rest)
          .noneMatch(said ->
              said.contains("fatal error") || said.contains("WARN") || said.contains("\tat "));
      assertThat(Path.of("hs_err_pid" + process.pid() + ".log")).doesNotExist();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /// Processor time of the threads that make vectors, in hundredths of a second: those of ONNX
  /// Runtime bear the name of the one that started them.
  private static long ticksOfVectors(long pid) {
    try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
      return threads
          .filter(thread -> read(thread.resolve("comm")).strip().equals("vectors"))
          .mapToLong(StoppedServerTest::ticks)
          .sum();
    } catch (IOException | UncheckedIOException gone) {
      return 0; // a thread ended while it was looked at
    }
  }

  /// Fields 14 and 15 of proc(5); names may hold blanks, so they are counted from behind the name.
  private static long ticks(Path thread) {
    var stat = read(thread.resolve("stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
