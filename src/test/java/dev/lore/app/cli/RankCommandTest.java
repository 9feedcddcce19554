package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.wiring.OpenLore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lore rank` over a small corpus, on real engines.
final class RankCommandTest {
  private static final String CORPUS =
      """
      {"_id":"leave","title":"Leave","text":"Everybody has 28 days of annual leave a year."}
      {"_id":"laptop","title":"Equipment","text":"A broken laptop is swapped at the service desk."}
      nonsense
      {"_id":"leave","title":"Again","text":"The same id a second time."}
      {"_id":7,"title":"","text":"The office in Porto opens at nine."}
      {"title":"nameless","text":"Has no id."}
      """;

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("corpus.jsonl"), CORPUS);
  }

  @Test
  void ranks_documents_as_lines_of_a_trec_run() {
    int status = rank("{\"_id\":\"q1\",\"text\":\"how many days of leave do I get?\"}\n");
    assertThat(status).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8).lines().findFirst().orElse(""))
        .matches("q1 Q0 leave 1 \\d+\\.\\d+ lore");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("3 documents; left out: 2 bad lines, 1 whose _id was there already")
        .contains("line 3 is not JSON");
  }

  @Test
  void meaning_finds_what_shares_no_word() {
    rank("{\"_id\":\"q\",\"text\":\"my computer does not work\"}\n");
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("q Q0 laptop 1 ");
  }

  @Test
  void a_bad_query_is_told_and_the_others_are_answered() {
    int status = rank("nonsense\n{\"_id\":\"q2\"}\n{\"_id\":\"q3\",\"text\":\"Porto office\"}\n");
    assertThat(status).isEqualTo(2);
    assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("q3 Q0 7 1 ");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("query line 1 is not JSON")
        .contains("query line 2 has no text");
  }

  @Test
  void any_text_is_a_query() {
    var hostile =
        new String[] {
          "",
          "   ",
          "AND OR NOT (((",
          "title:*^9 ~ \\\"",
          "<script>alert(1)</script>",
          "休暇は何日ですか",
          "\\u0000\\uD800",
          "leave ".repeat(20_000)
        };
    var queries = new StringBuilder();
    for (int i = 0; i < hostile.length; i++) {
      queries.append("{\"_id\":\"").append(i).append("\",\"text\":\"").append(hostile[i]);
      queries.append("\"}\n");
    }
    assertThat(rank(queries.toString())).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("7 Q0 leave 1 ");
  }

  private int rank(String queries) {
    var session =
        new Session(
            folder,
            folder.resolve("home"),
            folder,
            new ByteArrayInputStream(queries.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new Session.Knowledge() {
              @Override
              public <T> T with(Path data, String purpose, Function<OpenLore, T> work) {
                throw new AssertionError("a corpus needs no knowledge base");
              }
            });
    return new CommandRunner(session, true).run("rank", "--corpus", "corpus.jsonl");
  }
}
