package dev.lore.bench.linking;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Outcome.Figure;
import dev.lore.bench.task.Task;
import dev.lore.catalog.Catalog;
import dev.lore.link.Linkers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Measures the shipped linker on annotated sets: strict micro F1 from raw text, accuracy where the
/// places are told, and the prior alone beside it. The shipped model has seen these sets; for
/// figures on texts it has not seen, see [LinkCrossValidation].
public final class LinkEvaluation implements Evaluation {
  private final Catalog catalog;

  /// @param catalog stays open while this is used
  public LinkEvaluation(Catalog catalog) {
    this.catalog = catalog;
  }

  @Override
  public Outcome run(Task task, Path data) throws IOException {
    return measure(data);
  }

  /// @param data one set, or a folder of sets
  public Outcome measure(Path data) throws IOException {
    var sets = Files.isDirectory(data) ? GoldSet.readAll(data) : List.of(GoldSet.read(data));
    var linker = Linkers.open(catalog);
    var prior = Linkers.priorOnly(catalog);
    Map<String, Figure> figures = new LinkedHashMap<>();
    long tokens = 0;
    double seconds = 0;
    for (var set : sets) {
      var scores = LinkScores.of(set, linker);
      var before = sets.size() == 1 ? "" : set.name() + "-";
      figures.put(before + "f1", Figure.exact(scores.f1()));
      figures.put(before + "precision", Figure.exact(scores.precision()));
      figures.put(before + "recall", Figure.exact(scores.recall()));
      figures.put(before + "given", Figure.exact(scores.given()));
      figures.put(before + "prior-only-given", Figure.exact(LinkScores.of(set, prior).given()));
      tokens += scores.tokens();
      seconds += scores.seconds();
    }
    figures.put("tokens-per-second", Figure.exact(tokens / Math.max(1e-9, seconds)));
    return Outcome.of(figures);
  }
}
