package dev.lore.bench.asked;

import dev.lore.bench.label.LabelItem;
import dev.lore.bench.task.DataDigest;
import dev.lore.bench.task.Sealed;
import dev.lore.bench.task.Task;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Turns judged questions into tasks like the others: one to work on, one whose answers are held
/// back, split by a hash of the question.
public final class OwnBenchmark {
  /// Labels of the sheet, in the order of their keys.
  public static final String ANSWERS = "answers it";

  public static final String ANSWERS_NOT = "does not answer it";
  public static final String NO_QUESTION = "is no question";
  public static final List<String> LABELS = List.of(ANSWERS, ANSWERS_NOT, NO_QUESTION);

  /// Fields of an item.
  public static final String DOCUMENT = "document";

  /// The document in which the question was asked.
  public static final String IN = "in";

  /// Where and when the question was asked, and what was found was written, for who judges.
  public static final String ASKED_WHERE = "askedWhere";

  public static final String WRITTEN_WHERE = "writtenWhere";

  private static final Task.Share DEV = new Task.Share(0, 0.5);

  private final Path folder;
  private final Optional<Path> knowledge;

  /// @param folder of the benchmarks made here
  /// @param knowledge the knowledge base that the questions are of, where it is not the usual one
  public OwnBenchmark(Path folder, Optional<Path> knowledge) {
    this.folder = folder;
    this.knowledge = knowledge;
  }

  /// @param dev how many questions the open half has
  /// @param blind how many are held back
  public record Written(int dev, int blind) {}

  /// The questions of a labelled sheet.
  public static List<AskedQuestion> of(Map<LabelItem, String> decided) {
    var judged = new JudgedQuestions();
    decided.forEach((item, label) -> {
      var document = item.fields().getOrDefault(DOCUMENT, "");
      if (!label.equals(NO_QUESTION) && !document.isEmpty()) {
        judged.askedIn(item.text(), item.fields().getOrDefault(IN, ""));
        judged.add(item.text(), document, label.equals(ANSWERS));
      }
    });
    return judged.questions();
  }

  /// Writes `tasks/NAME.yaml` and `tasks/NAME-blind.yaml` with their data.
  public Written write(String name, String about, List<AskedQuestion> questions)
      throws IOException {
    var dev = new ArrayList<AskedQuestion>();
    var blind = new ArrayList<AskedQuestion>();
    var split = new Task.Dataset(name, "", Task.Split.DEV, "", DEV, List.of());
    questions.forEach(q -> (split.holds(q.question()) ? dev : blind).add(q));
    task(name, name + "/dev.jsonl", "dev", about, dev);
    task(name + "-blind", name + "/blind" + Sealed.ENDING, "blind", about, blind);
    return new Written(dev.size(), blind.size());
  }

  private void task(
      String name, String path, String split, String about, List<AskedQuestion> questions)
      throws IOException {
    var data = folder.resolve(path);
    AskedQuestion.write(data, questions);
    var yaml = folder.resolve("tasks").resolve(name + ".yaml");
    Files.createDirectories(yaml.getParent());
    Files.writeString(
        yaml,
        """
        name: %s
        kind: asked
        about: "%s"
        data:
          path: own:%s
          sha256: %s
          split: %s
          licence: our own
        %smetrics:
          hit@5: {expected: 0.9, tolerance: 0.02, gate: true}
          hit@1: {expected: 0.6, tolerance: 0.02}
          wrong-first: {expected: 0.0, tolerance: 0.02, better: lower}
          answered-right: {expected: 0.6, tolerance: 0.02, gate: true}
          answered-wrong: {expected: 0.0, tolerance: 0.02, better: lower}
        cost: seconds
        """
            .formatted(
                name, about.replace("\"", "'"), path, DataDigest.of(data), split, parameters()));
  }

  private String parameters() {
    return knowledge
        .map(k -> "parameters:\n  knowledge: '" + k.toString().replace("'", "''") + "'\n")
        .orElse("");
  }
}
