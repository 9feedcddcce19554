package dev.lore.bench.linking;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.FScore;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.catalog.OverlayCatalog;
import dev.lore.link.LinkModel;
import dev.lore.link.Linker;
import dev.lore.link.Linkers;
import dev.lore.phrase.MinedLexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Measures a linker on annotated sets: strict micro F1 from raw text, and accuracy where the
/// places are told. The shipped model has seen the shared sets; for figures on texts it has not
/// seen, see [LinkCrossValidation].
///
/// Parameters: `catalog` is `built` (the million entities of `lore catalog build`) or `overlay`
/// (what ships); `linker` is `ranked` or, as a baseline, `prior`; `without` lists features of the
/// model that it is made blind to.
public final class LinkEvaluation implements Evaluation {
  private final Path home;

  /// @param home whose built catalog is measured (`LORE_HOME`)
  public LinkEvaluation(Path home) {
    this.home = home;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("catalog", "linker", "without");
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return needsBuilt(trial) && !Catalogs.isBuilt(home)
        ? Optional.of("the catalog is not built; lore catalog build")
        : Optional.empty();
  }

  private static boolean needsBuilt(Trial trial) {
    return trial.text("catalog", "built").equals("built");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    try (var catalog = needsBuilt(trial) ? Catalogs.open(home) : OverlayCatalog.shipped()) {
      return measure(trial.data(), linker(trial, catalog));
    }
  }

  private static Linker linker(Trial trial, Catalog catalog) {
    return trial.text("linker", "ranked").equals("prior")
        ? Linkers.priorOnly(catalog)
        : Linkers.open(
            catalog, MinedLexicon.empty(), LinkModel.shipped().without(trial.numbers("without")));
  }

  private static Outcome measure(Path data, Linker linker) throws IOException {
    var sets = Files.isDirectory(data) ? GoldSet.readAll(data) : List.of(GoldSet.read(data));
    var examples = new Examples();
    long tokens = 0;
    double seconds = 0;
    for (var set : sets) {
      var name = sets.size() == 1 ? "" : set.name();
      var given = name.isEmpty() ? "given" : name + "-given";
      for (int i = 0; i < set.texts().size(); i++) {
        var text = new GoldSet(set.name(), List.of(set.texts().get(i)));
        var id = set.name() + ":" + (i + 1);
        var scores = LinkScores.of(text, linker);
        examples.count(id, name, new FScore(scores.right(), scores.found(), scores.gold()));
        examples.share(id, given, scores.givenRight(), scores.gold());
        tokens += scores.tokens();
        seconds += scores.seconds();
      }
    }
    return examples.figure("tokens-per-second", tokens / Math.max(1e-9, seconds)).outcome();
  }
}
