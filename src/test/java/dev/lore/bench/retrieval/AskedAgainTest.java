package dev.lore.bench.retrieval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AskedAgainTest {
  @TempDir Path export;

  @Test
  void the_first_reply_of_somebody_else_is_right() throws IOException {
    var channel = Files.createDirectories(export.resolve("harbour"));
    Files.writeString(export.resolve("users.json"), "[]");
    Files.writeString(
        channel.resolve("2026-01-01.json"),
        """
        [{"user":"U1","ts":"1.1","thread_ts":"1.1","text":"Morning. When does the ferry leave today?"},
         {"user":"U1","ts":"1.2","thread_ts":"1.1","text":"the late one, I mean"},
         {"user":"U2","ts":"1.3","thread_ts":"1.1","text":"at noon"},
         {"user":"U3","ts":"1.4","thread_ts":"1.1","text":"no, at one"},
         {"user":"U1","ts":"2.1","thread_ts":"2.1","text":"The ferry is late."},
         {"user":"U2","ts":"2.2","thread_ts":"2.1","text":"again"},
         {"user":"U3","ts":"3.1","thread_ts":"3.1","text":"Who has the keys of the boat?"},
         {"user":"U2","ts":"4.1","text":"Does anybody want coffee now?"}]
        """);
    assertThat(AskedAgain.of(export))
        .containsExactly(new AskedAgain("When does the ferry leave today?", "1.3"));
  }
}
