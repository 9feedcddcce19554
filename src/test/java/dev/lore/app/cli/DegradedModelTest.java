package dev.lore.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lore.app.wiring.LocalKnowledge;
import dev.lore.bench.task.DataDigest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The gate, as it is typed, on the models that ship: figures are accepted, then a part of the
/// linker or of the ranker is switched off.
final class DegradedModelTest {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  @Test
  void a_linker_without_the_teams_own_words_is_stopped_by_the_gate() throws IOException {
    Files.createSymbolicLink(folder.resolve("examples"), PROJECT.resolve("examples"));
    Files.createDirectories(folder.resolve("bench/gold"));
    var gold = folder.resolve("bench/gold/linking.jsonl");
    var messages = Files.readAllLines(PROJECT.resolve("bench/gold/linking.jsonl"));
    Files.write(gold, messages.subList(0, 80));
    assertGateNotices(
        """
        name: links
        kind: linking-team
        about: what eighty messages of the fictional company name
        data: {path: ./bench/gold/linking.jsonl, sha256: %s, split: dev, licence: none}
        parameters: {catalog: overlay%s}
        metrics:
          f1: {expected: 0, tolerance: 0.02, gate: true}
        cost: seconds
        """,
        DataDigest.of(gold), ", lexicon: none", "links f1: measured");
  }

  @Test
  void a_ranker_blind_to_meaning_is_stopped_by_the_gate() throws IOException {
    var data = Files.createDirectories(folder.resolve("said"));
    String[][] pairs = {
      {"when does the boat leave", "Every ferry departs at nine."},
      {"my pay is too low", "Salaries are reviewed each spring."},
      {"is there anything to eat", "Lunch with soup costs four euros."},
      {"the computer is broken", "Laptops get repaired downstairs."},
      {"she is ill", "Call your doctor; sick leave needs a note."},
      {"may I bring my dog", "Pets stay outside, puppies too."},
      {"holiday by the sea", "Vacation on beaches, twenty days a year."},
      {"how do I become a parent and stay at home", "Maternity takes twenty weeks."},
      {"a fire broke out", "Flames: leave through stairs, never lifts."},
      {"somebody stole my bike", "Thefts of bicycles: tell police."},
    };
    var corpus = new StringBuilder();
    var queries = new StringBuilder();
    var judged = new StringBuilder();
    for (int i = 0; i < pairs.length; i++) {
      corpus.append("{\"_id\":\"d%d\",\"title\":\"\",\"text\":\"%s\"}%n".formatted(i, pairs[i][1]));
      queries.append("{\"_id\":\"q%d\",\"text\":\"%s\"}%n".formatted(i, pairs[i][0]));
      judged.append("q%d 0 d%d 1%n".formatted(i, i));
    }
    Files.writeString(data.resolve("corpus.jsonl"), corpus);
    Files.writeString(data.resolve("queries.jsonl"), queries);
    Files.writeString(data.resolve("qrels.trec.txt"), judged);
    assertGateNotices(
        """
        name: said
        kind: retrieval
        about: ten questions that have no word in common with what answers them
        data: {path: ./said, sha256: %s, split: dev, licence: none}
        parameters: {form: trec%s}
        metrics:
          hit@1: {expected: 0, tolerance: 0.02, gate: true}
        cost: seconds
        """,
        DataDigest.of(data),
        ", without: [MEANING_SCALED, RELATED_MEANING_SCALED, AROUND_MEANING_SCALED, AGREEMENT]",
        "said hit@1: measured");
  }

  private void assertGateNotices(String task, String digest, String degraded, String verdict)
      throws IOException {
    var file = folder.resolve("bench/tasks/task.yaml");
    Files.createDirectories(file.getParent());
    Files.writeString(file, task.formatted(digest, ""));
    assertThat(lore("bench", "all")).as(printed()).isZero();
    assertThat(lore("bench", "accept-baseline", "--why", "as it ships")).isZero();
    assertThat(lore("bench", "gate")).isZero();
    assertThat(printed()).contains("gate: passed, 1 of 1 gated figures hold");

    Files.writeString(file, task.formatted(digest, degraded));
    assertThat(lore("bench", "gate", "--quiet")).isEqualTo(1);
    assertThat(printed())
        .contains(verdict, "stopped by the gate", "gate: failed, 0 of 1 gated figures hold");
  }

  private int lore(String... arguments) {
    out.reset();
    var home = folder.resolve("home");
    var print = new PrintStream(out, true, StandardCharsets.UTF_8);
    var session =
        new Session(
            folder,
            home,
            folder,
            new ByteArrayInputStream(new byte[0]),
            print,
            print,
            false,
            new LocalKnowledge(home)::with);
    return new CommandRunner(session, true).run(arguments);
  }

  private String printed() {
    return out.toString(StandardCharsets.UTF_8);
  }
}
