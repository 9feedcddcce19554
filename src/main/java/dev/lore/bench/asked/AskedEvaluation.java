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
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Asks a knowledge base the questions that its own people judged: whether a document that answers
/// is among the first (`hit@1`, `hit@5`, `rr`), and whether one that was said to be wrong stands
/// above all that answer (`wrong-first`).
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
          score(question, asked.documents(question.question(), DEPTH), examples);
        }
      }
    }
    return examples.outcome();
  }

  private static void score(AskedQuestion asked, List<String> found, Examples examples) {
    var id = asked.question();
    var grades = new HashMap<String, Integer>();
    asked.good().forEach(document -> grades.put(document, 1));
    if (!asked.good().isEmpty()) {
      examples.score(id, "hit@5", new HitAt(5).score(found, grades));
      examples.score(id, "hit@1", new HitAt(1).score(found, grades));
      examples.score(id, "rr", new ReciprocalRank().score(found, grades));
    }
    if (!asked.bad().isEmpty()) {
      var bad = new HashSet<>(asked.bad());
      var first = found.stream().filter(d -> grades.containsKey(d) || bad.contains(d)).findFirst();
      examples.score(id, "wrong-first", first.isPresent() && bad.contains(first.get()));
    }
    examples.note(
        id,
        "expected one of " + asked.good() + ", found first " + found.stream().limit(3).toList());
  }
}
