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
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `lore bench` as it is typed, on a project with one task of its own: who answers whom in a
/// made-up channel where two conversations go on at once.
final class BenchCommandTest {
  /// The features of `ReplyFeatures` that tell who speaks to whom and how near a message is.
  private static final String BLIND =
      IntStream.concat(
              IntStream.of(0, 1, 12, 13, 22, 23, 24, 25, 29, 30, 31, 33, 36, 37),
              IntStream.concat(IntStream.rangeClosed(38, 64), IntStream.rangeClosed(90, 103)))
          .boxed()
          .toList()
          .toString();

  @TempDir Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void project() throws IOException {
    Files.createDirectories(folder.resolve("bench/tasks"));
    Files.createDirectories(folder.resolve("logs"));
    writeLog();
    writeTask("");
  }

  private void writeLog() throws IOException {
    var random = new SplittableRandom(3);
    var lines = new ArrayList<String>();
    var links = new ArrayList<String>();
    String[][] pairs = {{"ines", "tom"}, {"raj", "ada"}};
    String[] words = {"ferry", "invoice", "crew", "engine", "ticket", "harbour", "tide", "price"};
    var last = new int[] {-1, -1};
    var turn = new int[2];
    for (int i = 0; i < 160; i++) {
      int talk = random.nextInt(2);
      var from = pairs[talk][turn[talk] % 2];
      var to = pairs[talk][(turn[talk] + 1) % 2];
      turn[talk]++;
      var said =
          "%s: the %s or the %s, which one"
              .formatted(to, words[random.nextInt(8)], words[random.nextInt(8)]);
      lines.add("[%02d:%02d] <%s> %s".formatted(9 + i / 60, i % 60, from, said));
      if (i >= 40) {
        links.add((last[talk] < 0 ? i : last[talk]) + " " + i + " -");
      }
      last[talk] = i;
    }
    Files.write(folder.resolve("logs/ferry.ascii.txt"), lines);
    Files.write(folder.resolve("logs/ferry.annotation.txt"), links);
  }

  private void writeTask(String more) throws IOException {
    Files.writeString(
        folder.resolve("bench/tasks/toy.yaml"),
        """
        name: toy
        kind: threads
        about: two conversations at once
        data:
          path: ./logs
          sha256: %s
          split: dev
          licence: none
        metrics:
          link-f1: {expected: 0, tolerance: 0.02, gate: true}
        cost: seconds
        %s\
        """
            .formatted(DataDigest.of(folder.resolve("logs")), more));
  }

  @Test
  void the_gate_fails_where_a_model_is_made_blind_to_a_feature() throws IOException {
    assertThat(lore("bench", "toy")).isZero();
    assertThat(lore("bench", "accept-baseline", "--why", "first figures")).isZero();
    assertThat(printed()).contains("toy").contains("new");
    assertThat(lore("bench", "gate")).isZero();
    assertThat(printed()).contains("gate: passed, 1 of 1 gated figures hold, 1 tasks");

    writeTask("parameters: {without: " + BLIND + "}\n");
    assertThat(lore("bench", "gate", "--quiet")).isEqualTo(1);
    assertThat(printed())
        .contains("toy link-f1: measured")
        .contains("stopped by the gate")
        .contains("gate: failed, 0 of 1 gated figures hold");
  }

  @Test
  void a_comparison_tells_what_moved_and_whether_it_is_noise() throws IOException {
    writeTask("baselines:\n  blind: {without: " + BLIND + "}\n");
    assertThat(lore("bench", "toy", "--baselines")).isZero();
    var ids = Pattern.compile("run ([0-9a-f]{8})").matcher(printed());
    assertThat(ids.find()).isTrue();
    var first = ids.group(1);
    assertThat(ids.find()).isTrue();
    assertThat(lore("bench", "compare", first, ids.group(1))).isZero();
    assertThat(printed()).containsPattern("link-f1 .* -[01]\\.[0-9]").contains("changed most");
    assertThat(lore("bench", "compare", first, "unknown")).isEqualTo(2);
    assertThat(complaint()).contains("no run has the id \"unknown\"");
  }

  @Test
  void a_task_without_its_data_is_named_by_the_gate_and_fails_nothing() throws IOException {
    Files.move(folder.resolve("logs"), folder.resolve("elsewhere"));
    assertThat(lore("bench", "gate")).isZero();
    assertThat(printed()).contains("toy: not run: data ./logs is missing");
    assertThat(lore("bench", "toy")).isEqualTo(2);
    assertThat(complaint()).contains("toy.yaml:5: data ./logs is missing");
  }

  @Test
  void everything_wrong_with_tasks_comes_at_once_with_file_and_line() throws IOException {
    Files.writeString(folder.resolve("logs/ferry.annotation.txt"), "1 2 -\n");
    Files.writeString(
        folder.resolve("bench/tasks/other.yaml"),
        Files.readString(folder.resolve("bench/tasks/toy.yaml"))
            .replace("name: toy", "name: other")
            .replace("kind: threads", "kind: weather"));
    assertThat(lore("bench", "all")).isEqualTo(2);
    assertThat(complaint())
        .contains("other.yaml:2: no evaluation for kind \"weather\"")
        .contains("other.yaml:6: data ./logs changed")
        .contains("toy.yaml:6: data ./logs changed");
    Files.writeString(
        folder.resolve("bench/tasks/third.yaml"),
        Files.readString(folder.resolve("bench/tasks/toy.yaml"))
            .replace("name: toy", "name: third")
            .replace("kind: threads", "kind: knots")
            .replace("cost: seconds", "")
            .replace("split: dev", "split: half\n  licences: two"));
    assertThat(lore("bench", "toy")).isEqualTo(2);
    assertThat(complaint())
        .contains("third.yaml:7: split \"half\" is unknown")
        .contains("third.yaml:8: unknown key \"licences\"")
        .contains("third.yaml:2: no evaluation for kind \"knots\"")
        .contains("third.yaml:6: data ./logs changed")
        .contains("third.yaml:1: \"cost\" is missing")
        .doesNotContain("cost \"\" is unknown")
        .contains("other.yaml:2: no evaluation for kind \"weather\"")
        .contains("toy.yaml:6: data ./logs changed");
  }

  @Test
  void sealed_answers_are_opened_by_blind_only_and_each_opening_is_counted() throws IOException {
    var open = folder.resolve("accounts.jsonl");
    Files.copy(Path.of("bench/gold/identity.jsonl"), open);
    assertThat(lore("bench", "seal", "accounts.jsonl")).isZero();
    var digest = Pattern.compile("sha256: ([0-9a-f]{64})").matcher(printed());
    assertThat(digest.find()).isTrue();
    Files.delete(open);
    assertThat(Files.readString(folder.resolve("accounts.sealed"))).doesNotContain("\"");
    Files.writeString(
        folder.resolve("bench/tasks/who.yaml"),
        """
        name: who
        kind: identity
        about: accounts that nobody has looked at
        data: {path: ./accounts.sealed, sha256: %s, split: blind, licence: none}
        metrics:
          pairs-recall: {expected: 0.5, gate: true}
        cost: seconds
        """
            .formatted(digest.group(1)));

    assertThat(lore("bench", "who")).isEqualTo(2);
    assertThat(complaint()).contains("its answers are held back; run it with --blind");
    assertThat(lore("bench", "gate")).isZero();
    assertThat(lore("bench", "all")).isZero();
    assertThat(printed()).doesNotContain("who");
    assertThat(lore("bench", "who", "--blind")).isZero();
    assertThat(printed()).contains("pairs-recall", "blind answers opened for the 1. time");
    assertThat(lore("bench", "all", "--blind")).isZero();
    assertThat(printed()).contains("blind answers opened for the 2. time");
    assertThat(lore("bench", "seal", "accounts.sealed")).isEqualTo(2);
  }

  @Test
  void a_team_makes_a_benchmark_of_its_own_talk() throws IOException {
    Files.writeString(
        folder.resolve("tides.md"),
        "# Tides\n\nThe high tide in Norhavn is at seven in the morning on a Monday.\n");
    Files.writeString(
        folder.resolve("asked.md"),
        "# Notes\n\n"
            + "When is the high tide in Norhavn on a Monday?\n\n"
            + "Where does the ferry moor at night?\n");
    assertThat(lore("ingest", "tides.md", "asked.md")).isZero();
    assertThat(lore("bench", "new", "answers", "--sample", "5", "--export", "crowd.csv")).isZero();
    var rows = Files.readAllLines(folder.resolve("crowd.csv"));
    assertThat(rows.get(1)).contains("When is the high tide", "seven in the morning");
    Files.writeString(
        folder.resolve("results.csv"),
        "item,labeller,label\nq1,ines,answers it\nq1,tom,answers it\n");
    assertThat(lore("bench", "new", "answers", "--import", "results.csv")).isZero();
    assertThat(lore("bench", "new", "answers", "--finish")).isZero();
    assertThat(printed()).contains("kappa of ines and tom 1.00 on 1").contains("own-answers: ");
    assertThat(lore("bench", "own-answers", "own-answers-blind", "--blind")).isZero();
    assertThat(printed()).contains("hit@5", "blind answers opened for the 1. time");
    assertThat(lore("bench", "accept-baseline", "own-answers", "--why", "ours")).isZero();
    assertThat(folder.resolve("home/bench/results/own-answers.json")).exists();
    assertThat(folder.resolve("bench/results")).doesNotExist();
    assertThat(lore("bench", "new", "answers", "--name", "other", "--finish")).isEqualTo(2);
    assertThat(complaint()).contains("nothing was begun under other");
  }

  @Test
  void a_challenger_is_promoted_through_the_gate_only() throws IOException {
    var live = folder.resolve("home/kb/live.yaml");
    Files.createDirectories(live.getParent());
    Files.writeString(
        live, "champion: meaning\nchallenger: words\ncontrol: 0.1\ninterleave: 0.5\n");
    assertThat(lore("bench", "toy")).isZero();
    assertThat(lore("bench", "accept-baseline", "--why", "first")).isZero();
    assertThat(lore("bench", "promote", "--why", "faster")).isEqualTo(2);
    assertThat(complaint()).contains("measures \"words\"", "among its baselines");

    writeTask("baselines:\n  words: {without: " + BLIND + "}\n");
    assertThat(lore("bench", "promote", "--why", "faster")).isEqualTo(1);
    assertThat(printed())
        .contains("toy link-f1: measured", "stopped by the gate", "words is not promoted");
    assertThat(Files.readString(live)).contains("champion: meaning");

    writeTask("baselines:\n  words: {without: [3]}\nparameters: {without: " + BLIND + "}\n");
    assertThat(lore("bench", "promote", "--why", "faster")).isEqualTo(1);
    assertThat(printed()).contains("gate: failed", "words is not promoted");

    writeTask("baselines:\n  words: {without: []}\n");
    assertThat(lore("bench", "promote", "--of", "answers", "--why", "faster")).isEqualTo(2);
    assertThat(lore("bench", "promote", "--why", "faster")).isZero();
    assertThat(Files.readString(live)).contains("champion: \"words\"");
    assertThat(Files.readString(folder.resolve("home/bench/changes.jsonl"))).contains("faster");
    assertThat(lore("bench", "promote", "--why", "again")).isEqualTo(2);
  }

  private int lore(String... arguments) {
    out.reset();
    err.reset();
    var home = folder.resolve("home");
    var session =
        new Session(
            folder,
            home,
            folder,
            new ByteArrayInputStream(new byte[0]),
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
