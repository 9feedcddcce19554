package dev.lore.bench.threads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.linking.GoldSet;
import dev.lore.bench.linking.LinkTraining;
import dev.lore.catalog.OverlayCatalog;
import dev.lore.link.LinkExamples.Annotated;
import dev.lore.link.LinkExamples.Gold;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is trained twice on the same little data has the same bytes, so that a model in the
/// repository can be told from one that somebody changed.
final class SameBytesTest {
  /// Logs in the form of the annotated ones: names in angle brackets, a file of `parent child -`.
  private static void writeLogs(Path folder) throws IOException {
    for (int log = 0; log < 8; log++) {
      var lines = new StringBuilder();
      var links = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        var who = List.of("ada", "bo", "cy").get((i + log) % 3);
        lines.append(
            "[10:%02d] <%s> %s\n"
                .formatted(
                    i,
                    who,
                    i % 4 == 0
                        ? "how do I mount disk number " + i + "?"
                        : "use the mount command of version " + i % 7));
        links.append(i % 4 == 0 ? i : i - i % 4).append(' ').append(i).append(" -\n");
      }
      var name = "made-up-" + log;
      Files.writeString(folder.resolve(name + ".ascii.txt"), lines.toString());
      Files.writeString(folder.resolve(name + ".annotation.txt"), links.toString());
    }
  }

  @Test
  void the_thread_model_comes_out_the_same(@TempDir Path folder) throws IOException {
    writeLogs(folder);
    assertThat(threads(folder)).isEqualTo(threads(folder)).hasSizeGreaterThan(500);
  }

  private static byte[] threads(Path folder) throws IOException {
    var bytes = new ByteArrayOutputStream();
    ThreadTraining.train(folder, 5, 3, 0.3).write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void the_linkers_model_comes_out_the_same() throws IOException {
    assertThat(linker()).isEqualTo(linker()).hasSizeGreaterThan(150);
  }

  private static byte[] linker() throws IOException {
    var texts = new ArrayList<Annotated>();
    for (int i = 0; i < 240; i++) {
      boolean named = i % 3 != 0;
      var text =
          named
              ? "I moved job " + i + " from Jenkins to a compiled Java server with threads"
              : "i drink my Java at the harbour, and so does Jenkins, table " + i;
      var gold = new ArrayList<Gold>();
      if (named) {
        int java = text.indexOf("Java");
        int jenkins = text.indexOf("Jenkins");
        gold.add(new Gold(jenkins, jenkins + 7, "Jenkins (software)"));
        gold.add(new Gold(java, java + 4, "Java (programming language)"));
      }
      texts.add(new Annotated(text, gold, true));
    }
    var bytes = new ByteArrayOutputStream();
    var effort = new LinkTraining.Effort(10, 5, 5, 0.3);
    try (var catalog = OverlayCatalog.shipped()) {
      new LinkTraining(catalog, effort).train(List.of(new GoldSet("made-up", texts))).write(bytes);
    }
    return bytes.toByteArray();
  }
}
