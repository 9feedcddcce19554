package dev.lore.bench.linking;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Examples;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.linking.PhraseTraining.Keyed;
import dev.lore.bench.metric.CoreTime;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.catalog.OverlayCatalog;
import dev.lore.phrase.KeyPhrases;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Key phrases of texts nobody learned from: trains on three of every four abstracts of Inspec and
/// measures mean F1 of the first ten phrases, by stems, on the fourth (`inspec-f1@10`) and on news
/// (`news-f1@10`), a kind that the model has not seen at all. The models that ship have seen all
/// abstracts and no news.
///
/// Parameter `catalog` is `built` or `overlay` (what ships).
public final class PhraseEvaluation implements Evaluation {
  private static final int FOLDS = 4;

  private final Path home;

  /// @param home whose built catalog is used (`LORE_HOME`)
  public PhraseEvaluation(Path home) {
    this.home = home;
  }

  @Override
  public Set<String> parameters() {
    return Set.of("catalog");
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return overlay(trial) || Catalogs.isBuilt(home)
        ? Optional.empty()
        : Optional.of("the catalog is not built; lore catalog build");
  }

  private static boolean overlay(Trial trial) {
    return trial.text("catalog", "overlay").equals("overlay");
  }

  @Override
  public Outcome run(Trial trial) throws IOException {
    try (var catalog = overlay(trial) ? OverlayCatalog.shipped() : Catalogs.open(home)) {
      return measure(trial.data(), catalog);
    }
  }

  private static Outcome measure(Path data, Catalog catalog) throws IOException {
    var learned = new ArrayList<Keyed>();
    var unseen = new ArrayList<Keyed>();
    var abstracts = PhraseTraining.read(data.resolve("inspec.jsonl"));
    for (int i = 0; i < abstracts.size(); i++) {
      (i % FOLDS == FOLDS - 1 ? unseen : learned).add(abstracts.get(i));
    }
    var models = PhraseTraining.train(learned, catalog);
    var finder = new KeyPhrases(catalog, models.look(), models.trees());
    var examples = new Examples();
    long begun = CoreTime.nanos();
    score("inspec", unseen, finder, examples);
    double seconds = (CoreTime.nanos() - begun) / 1e9;
    score("news", PhraseTraining.read(data.resolve("500n.jsonl")), finder, examples);
    double words = unseen.stream().mapToLong(t -> t.text().split("\\s+", -1).length).sum();
    return examples.figure("words-per-core-second", words / Math.max(1e-9, seconds)).outcome();
  }

  private static void score(String set, List<Keyed> texts, KeyPhrases finder, Examples examples) {
    for (int i = 0; i < texts.size(); i++) {
      var text = texts.get(i);
      var id = set + ":" + (i + 1);
      examples.score(id, set + "-f1@10", PhraseTraining.f1At10(List.of(text), finder));
      examples.note(id, "of " + text.keys().size() + " keys");
    }
  }
}
