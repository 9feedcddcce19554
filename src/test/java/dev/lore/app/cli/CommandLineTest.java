package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.wiring.LocalKnowledge;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lore` as a user types it, on real engines.
final class CommandLineTest {
  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @Test
  void reads_finds_shows_and_forgets() throws IOException {
    Files.writeString(
        folder.resolve("leave.md"), "# Leave policy\n\nEverybody has 28 days of annual leave.\n");
    assertThat(lore("", "ingest", "leave.md")).isZero();
    assertThat(printed()).contains("leave.md").contains("1 read, 1 new");
    assertThat(lore("", "ingest", "leave.md")).isZero();
    assertThat(printed()).contains("0 new, 0 changed, 1 unchanged");
    assertThat(lore("", "search", "annual", "leave")).isZero();
    assertThat(printed()).contains("28 days of annual leave").contains("1 of 1 passages");
    assertThat(lore("", "search", "--json", "annual")).isZero();
    assertThat(printed()).contains("\"total\":1");
    assertThat(lore("", "sources")).isZero();
    assertThat(printed()).contains("leave.md").contains("complete");
    assertThat(lore("", "forget", "leave.md")).isZero();
    assertThat(printed()).contains("1 documents gone").contains("none found");
    assertThat(lore("", "search", "annual")).isZero();
    assertThat(printed()).contains("nothing found");
  }

  @Test
  void mistakes_are_one_line_and_status_2() {
    assertThat(lore("", "search", "x")).isEqualTo(2);
    assertThat(complaint()).startsWith("lore: there is no knowledge base").hasLineCount(1);
    assertThat(lore("", "ingest", "nowhere.zip")).isEqualTo(2);
    assertThat(complaint()).contains("nowhere.zip does not exist").hasLineCount(1);
    assertThat(lore("", "serach", "x")).isEqualTo(2);
    assertThat(complaint()).hasLineCount(1);
    assertThat(lore("", "ingest")).isEqualTo(2);
    assertThat(complaint()).hasLineCount(1);
  }

  @Test
  void every_command_has_help() {
    for (String command :
        new String[] {
          "demo",
          "ingest",
          "serve",
          "search",
          "topic",
          "person",
          "sources",
          "forget",
          "replies",
          "scrub",
          "privacy",
          "annotate",
          "threads",
          "phrases",
          "normalize-skill",
          "rank",
          "train",
          "catalog",
          "bench"
        }) {
      assertThat(lore("", command, "--help")).as(command).isZero();
      assertThat(printed()).contains("Usage: lore " + command);
    }
  }

  @Test
  void filters_answer_line_by_line() {
    assertThat(lore("{\"id\":1,\"text\":\"ask ada@mail.example\"}\n", "scrub")).isZero();
    assertThat(printed()).contains("EMAIL_ADDRESS").doesNotContain("ada@mail.example");
    assertThat(lore("{\"id\":1,\"text\":\"we run k8s\"}\nnonsense\n", "annotate")).isEqualTo(2);
    assertThat(printed()).contains("\"title\":\"Kubernetes\"").contains("\"error\"");
    assertThat(
            lore(
                "{\"id\":\"a\",\"author\":\"ines\",\"time\":\"10:00\",\"text\":\"how do I log"
                    + " in?\"}\n"
                    + "{\"id\":\"b\",\"author\":\"tom\",\"time\":\"10:01\",\"text\":\"ines: ask"
                    + " raj\"}\n",
                "threads"))
        .isZero();
    assertThat(printed()).contains("{\"id\":\"b\",\"parent\":\"a\",\"conversation\":\"a\"}");
    assertThat(
            lore(
                "{\"id\":1,\"mail\":\"From: a@b.example\\n\\nYes.\\n\\nOn 1 May, Tom wrote:\\n>"
                    + " Well?\\n\"}\n",
                "replies"))
        .isZero();
    assertThat(printed()).contains("\"reply\":\"Yes.\"");
  }

  @Test
  void exports_and_forgets_a_person() throws IOException {
    writeMail("Priya Raman <priya@ferry.example>", "The tide table is in the harbour office.");
    assertThat(lore("", "ingest", "post.mbox")).isZero();
    assertThat(lore("", "privacy", "export", "priya@ferry.example")).isZero();
    assertThat(printed().lines())
        .hasSize(3)
        .allMatch(line -> line.startsWith("{\"kind\":"))
        .anyMatch(line -> line.contains("\"part\":\"wrote\"") && line.contains("tide table"));
    assertThat(lore("", "privacy", "export", "--out", "priya.jsonl", "Priya", "Raman")).isZero();
    assertThat(printed()).contains("priya.jsonl: 1 documents");
    assertThat(lore("", "privacy", "export", "--out", "priya.jsonl", "Priya", "Raman"))
        .isEqualTo(2);
    assertThat(lore("", "forget", "person:Nobody Known")).isEqualTo(2);
    assertThat(lore("", "forget", "person:Priya Raman")).isZero();
    assertThat(printed()).contains("1 documents gone").contains("none found");
    assertThat(lore("", "privacy", "export", "Priya", "Raman")).isEqualTo(2);
  }

  @Test
  void a_privacy_report_calls_sources_by_their_names() throws IOException {
    writeMail("Priya Raman <priya@ferry.example>", "Write to tom@harbour.example about it.");
    assertThat(lore("", "ingest", "post.mbox")).isZero();
    assertThat(lore("", "privacy", "report")).isZero();
    assertThat(printed().lines())
        .anyMatch(line -> line.startsWith("EMAIL_ADDRESS") && line.contains("post.mbox"));
  }

  @Test
  void decides_shows_and_undoes() throws IOException {
    writeMail("Priya Raman <priya@ferry.example>", "PostgreSQL and Kubernetes are down.");
    assertThat(lore("", "ingest", "post.mbox")).isZero();
    assertThat(lore("", "decide", "merge", "PostgreSQL", "Kubernetes")).isZero();
    assertThat(printed()).contains("“PostgreSQL” counts as “Kubernetes”");
    assertThat(lore("", "topic", "--json", "postgresql")).isZero();
    assertThat(printed()).contains("\"name\":\"Kubernetes\"");
    assertThat(lore("", "decide", "merge", "PostgreSQL", "Nothing At All")).isEqualTo(2);
    assertThat(complaint()).contains("No topic is called “Nothing At All”").hasLineCount(1);
    assertThat(lore("", "decide")).isZero();
    var number = printed().substring(0, printed().indexOf(' '));
    assertThat(lore("", "decide", "undo", number)).isZero();
    assertThat(lore("", "decide", "undo", number)).isEqualTo(2);
    assertThat(lore("", "decide", "marry", "PostgreSQL")).isEqualTo(2);
  }

  @Test
  void opens_the_vault_for_those_listed_and_logs_every_attempt() throws IOException {
    writeMail("Priya Raman <priya@ferry.example>", "Call me at +44 20 7946 0958 then.");
    Files.writeString(folder.resolve("vault.policy"), "PHONE_NUMBER = vault\n");
    assertThat(lore("", "ingest", "--policy", "vault.policy", "post.mbox")).isZero();
    assertThat(lore("", "search", "--json", "then")).isZero();
    var token = printed().replaceAll("(?s).*(\\[PHONE_NUMBER_[A-Z]{8}]).*", "$1");

    assertThat(lore("", "privacy", "open", token, "--why", "request 7")).isEqualTo(2);
    assertThat(complaint()).contains("refused").hasLineCount(1);
    var user = ProcessHandle.current().info().user().orElseThrow();
    Files.writeString(folder.resolve("home/kb.vault.officers"), user + "\n");
    assertThat(lore("", "privacy", "open", token, "--why", "request 8")).isZero();
    assertThat(printed()).isEqualTo("+44 20 7946 0958\n");
    assertThat(Files.readString(folder.resolve("home/kb/vault-audit.log")))
        .contains("refused\t" + user, "opened\t" + user, token, "request 8")
        .doesNotContain("7946");
  }

  private void writeMail(String from, String text) throws IOException {
    Files.writeString(
        folder.resolve("post.mbox"),
        "From x Tue Sep  1 09:00:00 2026\nMessage-ID: <1@ferry.example>\nFrom: %s\n".formatted(from)
            + "To: crew@ferry.example\nSubject: Tides\nDate: Tue, 1 Sep 2026 09:00:00 +0000\n\n"
            + text
            + "\n\n");
  }

  private int lore(String input, String... arguments) {
    out.reset();
    err.reset();
    var home = folder.resolve("home");
    var session =
        new Session(
            folder,
            home,
            Path.of("").toAbsolutePath(),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            new LocalKnowledge(home)::with);
    return new CommandRunner(session, true).run(arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String complaint() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
