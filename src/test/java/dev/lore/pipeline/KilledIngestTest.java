package dev.lore.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.archive.Archive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a real process with SIGKILL while it ingests, starts it again, and compares with a run
/// that nobody disturbed.
@Tag("slow")
final class KilledIngestTest {
  private static final int MESSAGES = 12_000;
  private static final int KILLS = 4;

  /// Batches that a child reports at least, read and indexed.
  private static final int STEPS = 8;

  @TempDir Path directory;

  @Test
  void ends_in_the_same_state_as_an_undisturbed_run() throws Exception {
    var calm = directory.resolve("calm");
    run(calm, 1, Progress.SILENT);
    run(calm, 2, Progress.SILENT);

    var killed = directory.resolve("killed");
    var random = new Random(7);
    for (int edition = 1; edition <= 2; edition++) {
      for (int i = 0; i < KILLS; i++) {
        assertThat(killedAfter(random.nextInt(1, STEPS), killed, edition)).isTrue();
      }
      assertThat(killedAfter(Integer.MAX_VALUE, killed, edition)).isFalse();
    }

    try (var expected = TestEngines.open(calm);
        var actual = TestEngines.open(killed)) {
      assertThat(documents(actual.archive())).isEqualTo(documents(expected.archive()));
      assertThat(TestEngines.passages(actual)).isEqualTo(TestEngines.passages(expected));
      assertThat(actual.archive().channels()).isEqualTo(expected.archive().channels());
      assertThat(names(actual.archive())).isEqualTo(names(expected.archive()));
      assertThat(actual.archive().sources()).extracting("outcome").containsExactly("complete");
    }
  }

  /// The child: ingests the edition and brings the index up to it.
  public static void main(String[] arguments) {
    run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), System.out::println);
  }

  private static void run(Path data, int edition, Progress progress) {
    try (var knowledge = TestEngines.open(data)) {
      new Ingest(knowledge, tree -> List.of(source(edition).found()))
          .run(List.of(data), IngestOptions.DEFAULT, progress);
      TestEngines.projector(knowledge).catchUp(progress);
    }
  }

  /// @return whether it was killed after it had reported so many steps; it ended well if not
  private static boolean killedAfter(int steps, Path data, int edition) throws Exception {
    var child = start(data, edition);
    try (var reports = child.inputReader()) {
      int seen = 0;
      for (var line = reports.readLine(); line != null; line = reports.readLine()) {
        if (line.startsWith("State[") && ++seen == steps) {
          child.destroyForcibly().waitFor();
          return true;
        }
      }
    }
    assertThat(child.waitFor(2, TimeUnit.MINUTES)).isTrue();
    assertThat(child.exitValue()).isZero();
    return false;
  }

  /// The second edition edits, deletes and adds.
  private static MadeUpSource source(int edition) {
    var chat = MadeUpSource.chat();
    for (int i = 1; i <= MESSAGES * edition / 2; i++) {
      boolean deleted = edition == 2 && i % 11 == 0;
      if (!deleted) {
        boolean edited = edition == 2 && i % 7 == 0;
        chat.says(i, "Remark " + i + " about coffee" + (edited ? ", edited" : ""));
      }
    }
    return chat;
  }

  private static Process start(Path data, int edition) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    return new ProcessBuilder(
            java,
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            KilledIngestTest.class.getName(),
            data.toString(),
            Integer.toString(edition))
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static Map<String, String> documents(Archive archive) {
    var documents = new TreeMap<String, String>();
    archive.forEachDocument(document -> documents.put(document.id().value(), document.text()));
    return documents;
  }

  /// Tokens are made with a key that each knowledge base has of its own.
  private static List<String> names(Archive archive) {
    var names = new ArrayList<String>();
    archive.accounts().forEach(a -> names.add(a.id() + " " + a.fullName() + " " + a.handle()));
    return names;
  }
}
