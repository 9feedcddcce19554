package dev.lore.bench.linking;

import dev.lore.bench.Evaluation;
import dev.lore.bench.Outcome;
import dev.lore.bench.Trial;
import dev.lore.bench.metric.Figure;
import dev.lore.catalog.Catalog;
import dev.lore.catalog.Catalogs;
import dev.lore.link.Linkers;
import dev.lore.phrase.MinedLexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Measures the linker on sets that it was not trained on: the sets are dealt into folds, and a
/// model for each fold is trained on the other sets. Minutes.
///
/// The one set that comes with a training part of its own, ConEL-22, is measured twice: `val` by a
/// model that has learned from `train`, as an outsider would measure it, and `train` by one that
/// has seen neither.
public final class LinkCrossValidation implements Evaluation {
  /// @param measured sets that the fold's model is measured on
  /// @param unseen sets that it is not trained on
  private record Fold(Set<String> measured, Set<String> unseen) {}

  private static final List<Fold> FOLDS =
      List.of(
          fold("conel22-val", "rss500", "ace2004", "oke2016-train", "reddit-posts"),
          new Fold(Set.of("conel22-train", "cweb"), Set.of("conel22-train", "conel22-val", "cweb")),
          fold("aquaint", "shadowlinks-top", "wned-wiki"));

  private static Fold fold(String... sets) {
    return new Fold(Set.of(sets), Set.of(sets));
  }

  private static final String TEXTS = "texts";
  private static final String SETS = "sets";
  private static final String EFFORT = "effort";

  private final Path home;

  /// @param home whose built catalog is measured (`LORE_HOME`)
  public LinkCrossValidation(Path home) {
    this.home = home;
  }

  @Override
  public Set<String> parameters() {
    var all = new HashSet<>(MeasuredLinker.PARAMETERS);
    all.addAll(Set.of(TEXTS, SETS, EFFORT));
    return all;
  }

  @Override
  public Optional<String> lacks(Trial trial) {
    return Catalogs.isBuilt(home)
        ? Optional.empty()
        : Optional.of("the catalog is not built; lore catalog build");
  }

  /// @param linker scores of a linker trained without the set
  /// @param prior scores of the most likely sense of the longest phrase
  /// @param candidates share of gold mentions of which the right title is among the candidates
  /// @param calls scores of the same linker with the sentence model for close calls, if asked for
  public record Line(
      LinkScores linker, LinkScores prior, double candidates, Optional<LinkScores> calls) {}

  /// The parameter `texts` bounds how many texts of a set are measured; all where it is missing.
  /// `sets` names the sets to measure, with commas between; all where it is missing. Only folds
  /// that have one of them are trained. `effort` is `quick` (half the trees, fewer long texts) or
  /// `whole`, as the model that ships.
  @Override
  public Outcome run(Trial trial) throws IOException {
    int texts = trial.count(TEXTS, Integer.MAX_VALUE);
    Map<String, Figure> figures = new LinkedHashMap<>();
    Map<String, Line> lines;
    try (var catalog = Catalogs.open(home)) {
      lines = measure(trial, texts, wanted(trial), catalog);
    }
    lines.forEach((set, line) -> {
      figures.put(set + "-f1", Figure.exact(line.linker().f1()));
      figures.put(set + "-precision", Figure.exact(line.linker().precision()));
      figures.put(set + "-recall", Figure.exact(line.linker().recall()));
      figures.put(set + "-touching-f1", Figure.exact(line.linker().touchingF1()));
      figures.put(set + "-prior-f1", Figure.exact(line.prior().f1()));
      figures.put(set + "-given", Figure.exact(line.linker().given()));
      figures.put(set + "-prior-given", Figure.exact(line.prior().given()));
      figures.put(set + "-candidates", Figure.exact(line.candidates()));
      line.calls()
          .ifPresent(calls -> {
            figures.put(set + "-close-f1", Figure.exact(calls.f1()));
            figures.put(set + "-close-given", Figure.exact(calls.given()));
          });
    });
    return Outcome.of(figures);
  }

  private static Set<String> wanted(Trial trial) {
    var named = trial.text(SETS, "");
    var all = new HashSet<String>();
    FOLDS.forEach(fold -> all.addAll(fold.measured()));
    if (named.isEmpty()) {
      return all;
    }
    var wanted = Set.of(named.split(" *, *"));
    if (!all.containsAll(wanted)) {
      throw new IllegalArgumentException(
          "sets: " + named + "; expected some of " + String.join(", ", new TreeSet<>(all)));
    }
    return wanted;
  }

  /// One line a set.
  private static Map<String, Line> measure(
      Trial trial, int texts, Set<String> wanted, Catalog catalog) throws IOException {
    var sets = GoldSet.readAll(trial.data());
    var effort =
        trial.text(EFFORT, "quick").equals("whole")
            ? LinkTraining.Effort.WHOLE
            : LinkTraining.Effort.QUICK;
    var training = new LinkTraining(catalog, effort);
    var prior = Linkers.priorOnly(catalog);
    var lines = new LinkedHashMap<String, Line>();
    for (var fold : FOLDS) {
      if (fold.measured().stream().noneMatch(wanted::contains)) {
        continue;
      }
      var others = sets.stream().filter(set -> !fold.unseen().contains(set.name())).toList();
      var model = training.train(others);
      var linker = Linkers.open(catalog, MinedLexicon.empty(), model);
      try (var calls = MeasuredLinker.open(trial, catalog, MinedLexicon.empty(), model)) {
        for (var set : sets) {
          if (fold.measured().contains(set.name()) && wanted.contains(set.name())) {
            var some = set.sample(texts);
            lines.put(
                set.name(),
                new Line(
                    LinkScores.of(some, linker),
                    LinkScores.of(some, prior),
                    training.candidateRecall(some),
                    calls.asksModel()
                        ? Optional.of(LinkScores.of(some, calls.linker()))
                        : Optional.empty()));
          }
        }
      }
    }
    return lines;
  }
}
