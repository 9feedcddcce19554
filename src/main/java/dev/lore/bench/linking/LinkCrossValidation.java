package dev.lore.bench.linking;

import dev.lore.catalog.Catalog;
import dev.lore.link.Linkers;
import dev.lore.phrase.MinedLexicon;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Measures the linker on sets that it was not trained on: the sets are dealt into folds, sets of
/// one origin into the same one; a model for each fold is trained on the others. Minutes.
public final class LinkCrossValidation {
  private static final List<Set<String>> FOLDS =
      List.of(
          Set.of("conel22-train", "conel22-val", "cweb", "rss500"),
          Set.of("ace2004", "oke2016-train", "reddit-posts"),
          Set.of("aquaint", "shadowlinks-top", "wned-wiki"));

  private LinkCrossValidation() {}

  /// @param linker scores of a linker trained without the set
  /// @param prior scores of the most likely sense of the longest phrase
  public record Line(LinkScores linker, LinkScores prior) {}

  /// One line a set, by name.
  public static Map<String, Line> run(Path folder, Catalog catalog) throws IOException {
    var sets = GoldSet.readAll(folder);
    var training = new LinkTraining(catalog);
    var prior = Linkers.priorOnly(catalog);
    var lines = new LinkedHashMap<String, Line>();
    for (var fold : FOLDS) {
      var others = sets.stream().filter(set -> !fold.contains(set.name())).toList();
      var linker = Linkers.open(catalog, MinedLexicon.empty(), training.train(others));
      for (var set : sets) {
        if (fold.contains(set.name())) {
          lines.put(set.name(), new Line(LinkScores.of(set, linker), LinkScores.of(set, prior)));
        }
      }
    }
    return lines;
  }
}
