package dev.lore.bench.leak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.bench.leak.LeakCheck.Text;
import dev.lore.bench.task.Sealed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeakCheckTest {
  private static final String[] WORDS =
      "ferry crew harbour invoice ticket engine tide price deck boiler route pilot".split(" ");

  @TempDir Path folder;

  @Test
  void finds_a_copy_with_other_punctuation_and_a_changed_word() {
    var text = text(60, 1);
    var check = new LeakCheck();
    for (int i = 0; i < 500; i++) {
      check.learned(new Text("train:" + i, text(60, 100 + i)));
    }
    check.learned(new Text("train:500", text));
    var copy =
        text.replace(" ", ", ").toUpperCase(java.util.Locale.ROOT).replaceFirst("^\\w+", "X");
    assertThat(check.leak(new Text("test:1", copy)))
        .hasValueSatisfying(leak -> {
          assertThat(leak.learned()).isEqualTo("train:500");
          assertThat(leak.similarity()).isGreaterThan(0.9);
        });
    assertThat(check.leak(new Text("test:2", text(60, 2)))).isEmpty();
  }

  @Test
  void a_text_that_only_half_agrees_is_no_copy() {
    var check = new LeakCheck();
    check.learned(new Text("train:1", text(40, 1) + " " + text(40, 2)));
    assertThat(check.leak(new Text("test:1", text(40, 1) + " " + text(40, 3)))).isEmpty();
  }

  @Test
  void a_copy_is_found_in_what_is_sealed() throws IOException {
    var learned = Files.createDirectory(folder.resolve("learned"));
    Files.writeString(learned.resolve("a.jsonl"), "{\"q\":\"" + text(30, 1) + "\"}\n");
    var sealed = folder.resolve("b.sealed");
    var lines = "{\"q\":\"" + text(30, 1) + "\"}\n{\"q\":\"" + text(30, 2) + "\"}\n";
    Sealed.write(sealed, lines.getBytes(StandardCharsets.UTF_8));
    assertThat(leaks(learned, sealed)).hasSize(1);
  }

  @Test
  void a_stretch_of_a_chat_log_is_found_wherever_it_begins() throws IOException {
    var lines = new ArrayList<String>();
    for (int i = 0; i < 60; i++) {
      lines.add("[10:00] <ines> " + text(9, i));
    }
    var learned = Files.createDirectory(folder.resolve("learned"));
    Files.write(learned.resolve("a.txt"), lines);
    var measured = Files.createDirectory(folder.resolve("measured"));
    Files.write(measured.resolve("b.txt"), lines.subList(13, 29));
    assertThat(leaks(learned, measured)).hasSize(2);
  }

  @Test
  void the_thread_model_has_not_seen_the_hours_it_is_measured_on() throws IOException {
    var threads =
        Path.of(Optional.ofNullable(System.getenv("LORE_DATA")).orElse("../shared/data"))
            .resolve("threads");
    Assumptions.assumeTrue(
        Files.isDirectory(threads), "no threads; set LORE_DATA to the folder with them");
    assertThat(leaks(threads.resolve("irc-train"), threads.resolve("irc-dev"))).isEmpty();
  }

  private static List<LeakCheck.Leak> leaks(Path learned, Path measured) throws IOException {
    var check = new LeakCheck();
    DataTexts.learned(learned, check::learned);
    var leaks = new ArrayList<LeakCheck.Leak>();
    DataTexts.measured(measured, text -> check.leak(text).ifPresent(leaks::add));
    return leaks;
  }

  private static String text(int words, long seed) {
    var random = new SplittableRandom(seed);
    var text = new StringBuilder();
    for (int i = 0; i < words; i++) {
      text.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }
}
