package dev.lore.answer.find;

import dev.lore.model.DocumentId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/// How well the whole document fits: a page on travel is where a question on flights is answered,
/// even where the passage itself does not say so.
final class WholeDocuments {
  private static final int OTHERS = 3;

  private WholeDocuments() {}

  /// Fills [Feature#DOCUMENT_FITS].
  static void fill(Pool pool) {
    var documents = new HashMap<DocumentId, List<Draft>>();
    for (var draft : pool.all()) {
      documents.computeIfAbsent(draft.passage.document(), d -> new ArrayList<>()).add(draft);
    }
    for (var drafts : documents.values()) {
      drafts.sort(Comparator.comparingDouble(WholeDocuments::fit).reversed());
      for (var draft : drafts) {
        double fits =
            drafts.stream()
                .limit(OTHERS + 1)
                .filter(other -> other != draft)
                .limit(OTHERS)
                .mapToDouble(WholeDocuments::fit)
                .sum();
        draft.features.set(Feature.DOCUMENT_FITS, fits / OTHERS);
      }
    }
  }

  private static double fit(Draft draft) {
    return (draft.features.orZero(Feature.WORDS_SCALED)
            + draft.features.orZero(Feature.MEANING_SCALED))
        / 2;
  }
}
