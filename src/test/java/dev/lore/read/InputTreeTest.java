package dev.lore.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTreeTest {
  @TempDir Path folder;

  @Test
  void a_folder_a_zip_and_a_zip_within_look_alike() throws IOException {
    var inner = zip("deep/note.txt", "inside");
    Files.createDirectories(folder.resolve("given/docs"));
    Files.writeString(folder.resolve("given/docs/plan.md"), "# Plan");
    Files.write(folder.resolve("given/export.zip"), zip("old.zip", inner, "a.json", "[]"));

    assertThat(paths(folder.resolve("given")))
        .containsExactly(
            "docs/plan.md", "export.zip!/a.json", "export.zip!/old.zip!/deep/note.txt");
    assertThat(paths(folder.resolve("given/export.zip")))
        .containsExactly("a.json", "old.zip!/deep/note.txt");
  }

  @Test
  void a_file_has_the_same_digest_given_by_itself_or_in_its_folder() throws IOException {
    Files.writeString(folder.resolve("plan.md"), "# Plan");
    try (var alone = InputTree.open(folder.resolve("plan.md"));
        var within = InputTree.open(folder)) {
      assertThat(alone.root().files().getFirst().locationDigest())
          .isEqualTo(within.root().files().getFirst().locationDigest());
    }
  }

  @Test
  void names_that_lead_out_of_an_archive_become_harmless_labels() throws IOException {
    var given = folder.resolve("evil.zip");
    Files.write(given, zip("../../etc/passwd", "x", "/root.txt", "y", "a\\..\\b.txt", "z"));
    assertThat(paths(given)).containsExactly("a/b.txt", "etc/passwd", "root.txt");
  }

  @Test
  void links_are_reported_and_not_followed() throws IOException {
    Files.createSymbolicLink(folder.resolve("loop"), folder);
    Files.createSymbolicLink(folder.resolve("out"), Path.of("/etc/hostname"));
    Files.writeString(folder.resolve("a.txt"), "a");
    try (var tree = InputTree.open(folder)) {
      assertThat(paths(tree)).containsExactly("a.txt");
      assertThat(tree.root().problems())
          .extracting(InputProblem::path, InputProblem::reason)
          .containsExactlyInAnyOrder(
              org.assertj.core.groups.Tuple.tuple("loop", SkipReason.UNREADABLE),
              org.assertj.core.groups.Tuple.tuple("out", SkipReason.UNREADABLE));
    }
  }

  @Test
  void a_zip_bomb_is_refused_when_opened_and_the_rest_is_read() throws IOException {
    var limits = new InputLimits(64L << 20, 1L << 30, 1000, 100, 1 << 20, 3, 64, 10);
    Files.write(folder.resolve("bomb.zip"), zip("zeros", new byte[8 << 20], "fine.txt", "fine"));
    try (var tree = InputTree.open(folder.resolve("bomb.zip"), limits)) {
      var problems = new ArrayList<SkipReason>();
      var read = new ArrayList<String>();
      for (var file : tree.root().files()) {
        try (var in = file.open()) {
          read.add(new String(in.readAllBytes(), UTF_8));
        } catch (InputException refused) {
          problems.add(refused.reason());
        }
      }
      tree.root().problems().forEach(problem -> problems.add(problem.reason()));
      assertThat(read).containsExactly("fine");
      assertThat(problems).containsOnly(SkipReason.TOO_LARGE);
    }
  }

  @Test
  void archives_nested_too_deep_too_many_files_and_too_large_totals_are_refused()
      throws IOException {
    var nested = zip("note.txt", "inside");
    for (var i = 0; i < 5; i++) {
      nested = zip("next.zip", nested);
    }
    Files.write(folder.resolve("nested.zip"), nested);
    Files.write(folder.resolve("many.zip"), zip("1", "", "2", "", "3", "", "4", ""));
    Files.write(folder.resolve("large.zip"), zip("a.txt", new byte[3000]));
    try (var tree = InputTree.open(folder, new InputLimits(1 << 20, 2000, 3, 100, 1000, 3, 9, 9))) {
      assertThat(paths(tree)).isEmpty();
      assertThat(tree.root().problems())
          .extracting(InputProblem::reason)
          .hasSize(3)
          .containsOnly(SkipReason.TOO_LARGE);
    }
  }

  @Test
  void a_cut_archive_is_one_problem() throws IOException {
    var whole = zip("a.txt", "hello");
    Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length / 2));
    try (var tree = InputTree.open(folder)) {
      assertThat(paths(tree)).isEmpty();
      assertThat(tree.root().problems()).hasSize(1);
      assertThat(tree.root().problems().getFirst().reason()).isEqualTo(SkipReason.MALFORMED);
    }
  }

  @Test
  void an_unreadable_folder_is_a_problem_not_an_end() throws IOException {
    var closed = Files.createDirectory(folder.resolve("closed"));
    Files.writeString(folder.resolve("open.txt"), "x");
    // Nothing is closed to the superuser, who then sees an empty folder and no problem.
    boolean shut = closed.toFile().setReadable(false) && !Files.isReadable(closed);
    try (var tree = InputTree.open(folder)) {
      assertThat(paths(tree)).containsExactly("open.txt");
      assertThat(tree.root().problems()).hasSize(shut ? 1 : 0);
    }
  }

  @Test
  void gzip_is_expanded_in_passing_and_within_bounds() throws IOException {
    Files.write(folder.resolve("2024-March.txt.gz"), gzip("hello".getBytes(UTF_8)));
    Files.write(folder.resolve("bomb.gz"), gzip(new byte[80 << 20]));
    try (var tree = InputTree.open(folder)) {
      var march = tree.root().file("2024-March.txt").orElseThrow();
      assertThat(new String(march.open().readAllBytes(), UTF_8)).isEqualTo("hello");
      var bomb = tree.root().file("bomb").orElseThrow();
      assertThatThrownBy(
              () -> {
                try (var in = bomb.open()) {
                  in.transferTo(java.io.OutputStream.nullOutputStream());
                }
              })
          .isInstanceOf(InputException.class);
    }
  }

  @Test
  void what_is_not_there_is_said_by_name() {
    assertThatThrownBy(() -> InputTree.open(folder.resolve("nowhere")))
        .hasMessageContaining("nowhere")
        .hasMessageContaining("no such file");
  }

  private static List<String> paths(Path given) throws IOException {
    try (var tree = InputTree.open(given)) {
      return paths(tree);
    }
  }

  private static List<String> paths(InputTree tree) {
    var found = new ArrayList<String>();
    collect(tree.root(), found);
    found.sort(null);
    return found;
  }

  private static void collect(InputFolder folder, List<String> found) {
    folder.files().forEach(file -> found.add(file.path()));
    folder.folders().forEach(below -> collect(below, found));
  }

  /// Names and contents in turn.
  static byte[] zip(Object... entries) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var i = 0; i < entries.length; i += 2) {
        zip.putNextEntry(new ZipEntry((String) entries[i]));
        zip.write(
            entries[i + 1] instanceof byte[] b ? b : ((String) entries[i + 1]).getBytes(UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }
}
