package dev.lore.bench.asked;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.HitAt;
import dev.lore.bench.metric.ReciprocalRank;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks a knowledge base the questions that its own people judged: whether a document that answers
/// is among the first (`hit@1`, `hit@5`, `rr`), whether the first is one that was said not to
/// answer (`wrong-first`), and the same of what is quoted first (`answered-right`,
/// `answered-wrong`). The document in which a question was asked is left out of what is found.
///
/// Parameters: `knowledge`, the folder of the knowledge base (default: the one in `LORE_HOME`).
public final class AskedEvaluation implements Evaluation {
  private static final int DEPTH = 20;

  private final Opener opener;
  private final Path usual;

  /// A knowledge base that is open for questions.
  public interface Asked extends AutoCloseable {
    /// Ids of documents, best first.
    List<String> documents(String question, int most);

    /// Id of the document that is quoted first; empty where nothing is claimed.
    Optional<String> quoted(String question);

    @Override
    void close();
  }

  /// Opens a knowledge base.
  @FunctionalInterface
  public interface Opener {
    Asked open(Path data);
  }

  /// @param usual the knowledge base that is measured where the task names none
  public AskedEvaluation(Opener opener, Path usual) {
    this.opener = opener;
    this.usual = usual;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("knowledge");
  }

  @Override
  public boolean sharesData() {
    return true;
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    var folder = knowledge(trial);
    return Files.isDirectory(folder)
        ? Optional.empty()
        : Optional.of("there is no knowledge base in " + folder + "; lore ingest PATH");
  }

  private Path knowledge(Trial trial) {
    var named = trial.text("knowledge", "");
    return named.isEmpty() ? usual : Path.of(named);
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    var examples = new Examples();
    try (var asked = opener.open(knowledge(trial))) {
      for (AskedQuestion question : AskedQuestion.read(trial.data())) {
        if (trial.holds(question.question())) {
          score(question, asked, examples);
        }
      }
    }
    return examples.outcome();
  }

  private static void score(AskedQuestion question, Asked asked, Examples examples) {
    var id = question.question();
    var found = asked.documents(id, DEPTH).stream().filter(d -> !d.equals(question.in())).toList();
    var quoted = asked.quoted(id).stream().toList();
    var grades = new HashMap<String, Integer>();
    question.good().forEach(document -> grades.put(document, 1));
    if (!grades.isEmpty()) {
      examples.score(id, "hit@5", new HitAt(5).score(found, grades));
      examples.score(id, "hit@1", new HitAt(1).score(found, grades));
      examples.score(id, "rr", new ReciprocalRank().score(found, grades));
      examples.score(id, "answered-right", new HitAt(1).score(quoted, grades));
    }
    examples.score(id, "wrong-first", isWrong(found, question));
    examples.score(id, "answered-wrong", isWrong(quoted, question));
    examples.note(
        id,
        "right are %s, wrong %s, found first %s, quoted %s"
            .formatted(question.good(), question.bad(), found.stream().limit(3).toList(), quoted));
  }

  private static boolean isWrong(List<String> found, AskedQuestion question) {
    return !found.isEmpty() && question.bad().contains(found.getFirst());
  }
}
