package dev.lore.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lets the disk run full under a whole process: one clear line, nothing lost, and with room again
/// the same command ends in the state of a run that never lacked it.
///
/// The disk is a small file system in memory. Where none may be mounted (a container without the
/// right to), a limit on the size of files takes its place, which fails the same writes.
@Tag("slow")
final class FullDiskTest {
  private static final String EXPORT = "examples/slack";

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"archive", "index"})
  void a_full_disk_is_one_clear_line_and_loses_nothing(String part) throws Exception {
    var home = directory.resolve("home");
    var calm = directory.resolve("calm");
    assertThat(ingest(List.of(), home, calm).status()).isZero();

    var page = Files.writeString(directory.resolve("page.md"), "The canteen opens at nine.");
    var data = directory.resolve("kb");
    assertThat(run(List.of(), home, page.toString(), data).status()).isZero();
    var kept = KeptState.of(home, data).documents();

    try (var disk = SmallDisk.at(data.resolve(part), part.equals("archive") ? 400 : 150)) {
      var full = ingest(disk.limit(), home, data);
      assertThat(full.status()).as(full.output()).isEqualTo(2);
      assertThat(full.output()).containsPattern("lore: .*(full|free)").doesNotContain("a bug");
      assertThat(full.output()).doesNotContain("\tat ");
      disk.grow();
      assertThat(KeptState.of(home, data).documents()).containsAllEntriesOf(kept);

      assertThat(ingest(List.of(), home, data).status()).isZero();
      assertThat(run(List.of(), home, page.toString(), calm).status()).isZero();
      assertThat(KeptState.of(home, data)).isEqualTo(KeptState.of(home, calm));
    }
  }

  private static LoreProcess.Ended ingest(List<String> before, Path home, Path data)
      throws Exception {
    return run(before, home, EXPORT, data);
  }

  private static LoreProcess.Ended run(List<String> before, Path home, String input, Path data)
      throws Exception {
    return LoreProcess.run(before, home, "ingest", input, "--data", data.toString());
  }
}
