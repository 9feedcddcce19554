package dev.lore.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceTreeTest {
  @TempDir Path folder;

  @Test
  void names_a_folder_as_git_does() throws IOException {
    write("lib/deep/a.txt", "hello\n");
    write("lib.d/b", "x");
    write("lib/run.sh", "run\n");
    write("lib-a", "");
    assertThat(folder.resolve("lib/run.sh").toFile().setExecutable(true)).isTrue();
    Files.createDirectory(folder.resolve("empty"));
    // what `git add -A; git write-tree` says of these files
    assertThat(SourceTree.of(folder)).isEqualTo("51ed99b3ea60");
  }

  @Test
  void a_letter_more_is_another_tree_and_nothing_there_is_unknown() throws IOException {
    write("a.txt", "hello");
    var before = SourceTree.of(folder);
    write("a.txt", "hello!");
    assertThat(SourceTree.of(folder)).isNotEqualTo(before);
    assertThat(SourceTree.of(folder.resolve("nowhere"))).isEqualTo("unknown");
  }

  private void write(String file, String content) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, content);
  }
}
