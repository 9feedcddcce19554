package dev.lore.link;

import dev.lore.catalog.Catalog;
import dev.lore.phrase.MinedLexicon;
import dev.lore.phrase.WorkspaceLexicon;
import dev.lore.phrase.sense.SenseTable;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/// Opens linkers.
public final class Linkers {
  /// Linkers over one catalog share what they know of its entities.
  private static final Map<Catalog, WeakReference<MentionScorer>> SCORERS = new WeakHashMap<>();

  private Linkers() {}

  private static MentionScorer scorer(Catalog catalog) {
    synchronized (SCORERS) {
      var kept = SCORERS.get(catalog);
      var scorer = kept == null ? null : kept.get();
      if (scorer == null) {
        scorer = new MentionScorer(catalog);
        SCORERS.put(catalog, new WeakReference<>(scorer));
      }
      return scorer;
    }
  }

  /// A linker over a catalog and the team's own topics; the catalog stays open as long as the
  /// linker is used, and is closed by whoever opened it.
  public static Linker open(Catalog catalog, WorkspaceLexicon lexicon) {
    return open(catalog, lexicon, LinkModel.shipped());
  }

  /// A linker with a model of one's own, for training and measurement.
  public static Linker open(Catalog catalog, WorkspaceLexicon lexicon, LinkModel model) {
    return new RankedLinker(catalog, lexicon, model, scorer(catalog), Optional.empty());
  }

  /// The same with a sentence model for close calls.
  public static Linker open(
      Catalog catalog, WorkspaceLexicon lexicon, LinkModel model, CloseCalls closeCalls) {
    return new RankedLinker(catalog, lexicon, model, scorer(catalog), Optional.of(closeCalls));
  }

  /// The linker, with the meanings of the team's ambiguous phrases told apart by their company.
  ///
  /// @param tables the first that knows a topic decides
  public static Linker tellingSenses(Linker linker, List<SenseTable> tables) {
    return tables.isEmpty() ? linker : new SenseLinker(linker, tables);
  }

  /// The most likely sense of the longest known phrase, whatever surrounds it: what every linker is
  /// to beat.
  public static Linker priorOnly(Catalog catalog) {
    return new LongestMatchLinker(catalog, MinedLexicon.empty());
  }

  /// A linker for texts of nobody in particular.
  public static Linker open(Catalog catalog) {
    return open(catalog, MinedLexicon.empty());
  }
}
